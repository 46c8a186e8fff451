import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { AuditLine } from '#/features/audit/documents.ts';
import { auditMessages as say } from '#/features/audit/messages.ts';
import { type StateChange, stateChanges } from '#/features/audit/state-change.ts';
import { urls } from '#/shared/urls.ts';

const ACTIONS: Readonly<Record<string, keyof typeof say>> = {
  'user.suspend': 'userSuspend',
  'user.restore': 'userRestore',
};
const SHOWN_OF_ID = 6;

/** What was done; an act without words of its own shows its code. */
export function ActionCell({ action }: Readonly<Pick<AuditLine, 'action'>>) {
  const intl = useIntl();
  const words = ACTIONS[action];
  return words ? intl.formatMessage(say[words]) : <code>{action}</code>;
}

/** Who acted. */
export function ActorCell({ actor }: Readonly<{ actor: AuditLine['actor'] }>) {
  const intl = useIntl();
  if (!actor) return <span className="soft">{intl.formatMessage(say.platform)}</span>;
  return <Link to={urls.account(actor.id)}>{actor.username}</Link>;
}

/** The thing acted on; an account can be opened. */
export function TargetCell({ targetType, targetId }: Readonly<Pick<AuditLine, 'targetType' | 'targetId'>>) {
  const intl = useIntl();
  if (targetType === 'user')
    return (
      <Link to={urls.account(targetId)} className="audit-link">
        {intl.formatMessage(say.targetAccount, { id: `…${targetId.slice(-SHOWN_OF_ID)}` })}
      </Link>
    );
  return (
    <code className="audit-value">
      {targetType} {targetId}
    </code>
  );
}

function wordsOf({ before, after }: StateChange) {
  if (before === null) return say.added;
  return after === null ? say.removed : say.changed;
}

/** What the act changed, value by value. */
export function ChangeCell({ before = null, after = null }: Readonly<Pick<AuditLine, 'before' | 'after'>>) {
  const intl = useIntl();
  const changes = stateChanges(before, after);
  if (changes.length === 0) return <span className="soft">{intl.formatMessage(say.unchanged)}</span>;
  return (
    <ul className="audit-value">
      {changes.map((change) => (
        <li key={change.field}>{intl.formatMessage(wordsOf(change), change)}</li>
      ))}
    </ul>
  );
}
