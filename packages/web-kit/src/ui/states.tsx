import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { isUnreachable } from '#/graphql/unreachable.ts';
import type { Loaded } from '#/graphql/use-loaded.ts';
import { Button } from '#/ui/button.tsx';
import { Icon, type IconName } from '#/ui/icons.tsx';
import { uiMessages } from '#/ui/messages.ts';
import { Notice } from '#/ui/notice.tsx';

/** The page waits for its facts. */
export function Loading({ label }: Readonly<{ label?: string }>) {
  const intl = useIntl();
  return (
    <div className="loading" role="status">
      <span>{label ?? intl.formatMessage(uiMessages.loading)}</span>
      <div className="loading-bar" />
      <div className="loading-bar" />
    </div>
  );
}

type EmptyProps = Readonly<{ icon: IconName; children: ReactNode }>;

/** There is nothing yet, and what to do about it. */
export function Empty({ icon, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      {children}
    </div>
  );
}

/** Why the graph did not answer, in words for a player. */
export function faultMessage(error: CombinedError): MessageDescriptor {
  if (isUnreachable(error)) return uiMessages.brokenNetwork;
  const codes = error.graphQLErrors.map((fault) => fault.extensions['code']);
  if (codes.includes('RATE_LIMITED')) return uiMessages.brokenRate;
  if (codes.includes('FORBIDDEN')) return uiMessages.brokenForbidden;
  return uiMessages.brokenFault;
}

type BrokenProps = Readonly<{ error: CombinedError; onRetry: () => void }>;

/** The graph did not answer; asking again is one press away. */
export function Broken({ error, onRetry }: BrokenProps) {
  const intl = useIntl();
  return (
    <Notice tone="bad">
      <strong>{intl.formatMessage(uiMessages.brokenTitle)}</strong>
      <p>{intl.formatMessage(faultMessage(error))}</p>
      <Button onPress={onRetry}>{intl.formatMessage(uiMessages.retry)}</Button>
    </Notice>
  );
}

type ShownProps<Value> = Readonly<{
  of: Loaded<Value>;
  onRetry: () => void;
  children: (value: Value) => ReactNode;
}>;

/** Shows what was asked for, or why it is not there. */
export function Shown<Value>({ of, onRetry, children }: ShownProps<Value>) {
  const intl = useIntl();
  if (of.kind === 'loading') return <Loading />;
  if (of.kind === 'broken') return <Broken error={of.error} onRetry={onRetry} />;
  return (
    <>
      {of.error && !isUnreachable(of.error) && (
        <Notice tone="warn">{intl.formatMessage(uiMessages.partial)}</Notice>
      )}
      {children(of.value)}
    </>
  );
}
