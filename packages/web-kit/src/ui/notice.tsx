import type { ReactNode } from 'react';
import { Icon } from '#/ui/icons.tsx';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

/** Something to know now. Bad news interrupts a screen reader, other news waits its turn. */
export function Notice({ tone = 'info', children }: Readonly<{ tone?: Tone; children: ReactNode }>) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone} />
      <div className="notice-body">{children}</div>
    </div>
  );
}

type BadgeProps = Readonly<{ tone?: Tone | 'accent' | 'plain'; children: ReactNode }>;

/** A short fact; its word tells what its colour repeats. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
