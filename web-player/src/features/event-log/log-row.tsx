import { Ago } from '@sw/web-kit/format/ago.tsx';
import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import { type IntlShape, useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { LogEntry, LoggedFight, LoggedTrade } from '#/features/event-log/log-model.ts';
import { logMessages as say } from '#/features/event-log/messages.ts';
import { urls } from '#/shared/urls.ts';
import { goodsWords } from '#/shared/words/goods.ts';
import { ledgerReasonWord, turnReasonWord } from '#/shared/words/reasons.ts';
import { combatOutcomeWords } from '#/shared/words/ships.ts';

const ICONS: Readonly<Record<LogEntry['kind'], IconName>> = { trade: 'market', fight: 'fight', ship: 'ship' };

function TradeText({ trade }: Readonly<{ trade: LoggedTrade }>) {
  const intl = useIntl();
  const format = useFormat();
  const values = {
    units: format.units(trade.quantity),
    good: intl.formatMessage(goodsWords[trade.commodity]),
    station: trade.station.name,
    amount: format.credits(trade.totalCredits),
  };
  return (
    <>
      {intl.formatMessage(trade.side === 'BUY' ? say.bought : say.sold, values)}
      {trade.profitCredits !== null && (
        <span className={BigInt(trade.profitCredits) >= 0n ? 'good' : 'bad'}>
          {' '}
          · {intl.formatMessage(say.profit, { amount: format.creditsChange(trade.profitCredits) })}
        </span>
      )}
    </>
  );
}

function FightText({ fight }: Readonly<{ fight: LoggedFight }>) {
  const intl = useIntl();
  return (
    <>
      {intl.formatMessage(say.fought, {
        attacker: fight.attacker.name,
        defender: fight.defender.name,
        number: fight.sector.number,
        outcome: intl.formatMessage(combatOutcomeWords[fight.outcome]),
      })}{' '}
      <Link to={urls.fight(fight.id)}>{intl.formatMessage(say.watch)}</Link>
    </>
  );
}

type ShipFact = Extract<LogEntry, { kind: 'ship' }>['fact'];

function factText(intl: IntlShape, creditsChange: (amount: string) => string, fact: ShipFact): string {
  switch (fact.__typename) {
    case 'ShipMoved':
      return intl.formatMessage(say.moved, { number: fact.sector.number });
    case 'ShipDocked':
      return intl.formatMessage(say.docked, { station: fact.station.name });
    case 'ShipUndocked':
      return intl.formatMessage(say.undocked, { station: fact.station.name });
    case 'ShipLost':
      return intl.formatMessage(say.lost, { ship: fact.ship.name });
    case 'ShipRegistered':
      return intl.formatMessage(say.registered);
    case 'TurnsChanged':
      return intl.formatMessage(say.turns, {
        reason: intl.formatMessage(turnReasonWord(fact.reason)),
        left: fact.turns.turnsLeft,
      });
    case 'CreditsChanged':
      return intl.formatMessage(say.credits, {
        reason: intl.formatMessage(ledgerReasonWord(fact.reason)),
        amount: creditsChange(fact.deltaCredits),
      });
  }
}

/** One thing that happened. */
export function LogRow({ entry }: Readonly<{ entry: LogEntry }>) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <li>
      <span className="log-text">
        <Icon name={ICONS[entry.kind]} />
        <span>
          {entry.kind === 'trade' && <TradeText trade={entry.trade} />}
          {entry.kind === 'fight' && <FightText fight={entry.fight} />}
          {entry.kind === 'ship' && factText(intl, format.creditsChange, entry.fact)}
        </span>
      </span>
      <span className="small soft">
        <Ago at={entry.at} />
      </span>
    </li>
  );
}
