import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link } from 'react-router';
import { Icon, type IconName } from '#/ui/icons.tsx';

type Look = Readonly<{
  tone?: 'primary' | 'plain' | 'danger' | 'quiet';
  size?: 'slim' | 'normal';
  icon?: IconName;
  children: ReactNode;
}>;
export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & Look;

// @NOTE the library's own `isPending` announces the button by reference and leaves the reference behind when the button goes.
const waiting = { type: 'button', 'aria-disabled': 'true', 'data-pending': 'true' } as const;

/** A thing to press; while `isPending` it keeps the focus and cannot be pressed twice. */
export function Button({
  tone = 'plain',
  size = 'normal',
  icon,
  isPending = false,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      className="button"
      data-tone={tone}
      data-size={size}
      {...rest}
      {...(isPending ? waiting : onPress && { onPress })}
    >
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

type LinkButtonProps = Look & Readonly<{ to: string }>;

/** A link that looks like a button because it is the next step. */
export function LinkButton({ tone = 'plain', size = 'normal', icon, children, to }: LinkButtonProps) {
  return (
    <Link className="button" data-tone={tone} data-size={size} to={to}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
