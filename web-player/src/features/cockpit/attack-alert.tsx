import { Button } from '@sw/web-kit/ui/button.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';
import type { JournalEntry } from '#/shared/live/journal.ts';
import { urls } from '#/shared/urls.ts';

type AttackAlertProps = Readonly<{
  fact: Extract<JournalEntry, { __typename: 'CombatStarted' }>;
  onSeen: () => void;
}>;

/** Somebody fired at the pilot. */
export function AttackAlert({ fact, onSeen }: AttackAlertProps) {
  const intl = useIntl();
  const { combat } = fact;
  const link = (
    <Link to={urls.fight(combat.id)} onClick={onSeen}>
      {intl.formatMessage(say.watch)}
    </Link>
  );
  return (
    <Notice tone="bad">
      <p>
        <FormattedMessage
          {...say.attacked}
          values={{ attacker: combat.attacker.name, number: combat.sector.number, link }}
        />
      </p>
      <Button size="slim" onPress={onSeen}>
        {intl.formatMessage(uiMessages.close)}
      </Button>
    </Notice>
  );
}
