import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { Condition } from '#/features/sector/condition.tsx';
import type { PirateView, SectorView, ShipView } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import { pirateTarget, shipTarget, type Target } from '#/features/sector/target.ts';
import type { Pilot } from '#/shared/pilot/pilot.ts';
import { hullWord, statusWords } from '#/shared/words/ships.ts';

type Aim = Readonly<{ onAttack: (target: Target) => void }>;

function AttackButton({ target, onAttack }: Aim & Readonly<{ target: Target }>) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <span className="row">
      <span className="small soft figures">{format.turns(target.costTurns)}</span>
      <Button
        size="slim"
        tone="danger"
        icon="fight"
        aria-label={intl.formatMessage(say.attackLabel, { name: target.name })}
        onPress={() => onAttack(target)}
      >
        {intl.formatMessage(say.attack)}
      </Button>
    </span>
  );
}

function ShipRow({
  ship,
  isOwn,
  mayAttack,
  onAttack,
}: Aim & Readonly<{ ship: ShipView; isOwn: boolean; mayAttack: boolean }>) {
  const intl = useIntl();
  return (
    <li>
      <div className="stack-tight">
        <span className="row">
          <strong>{ship.name}</strong>
          {isOwn && <Badge tone="accent">{intl.formatMessage(say.yours)}</Badge>}
          {ship.status && <Badge>{intl.formatMessage(statusWords[ship.status])}</Badge>}
        </span>
        <span className="small soft">
          {intl.formatMessage(say.pilotOf, {
            pilot: ship.owner.nickname,
            hull: intl.formatMessage(hullWord(ship.hull.key)),
          })}
        </span>
      </div>
      {!isOwn && mayAttack && <AttackButton target={shipTarget(ship)} onAttack={onAttack} />}
    </li>
  );
}

/** Who is in the sector now. */
export function ShipsPanel({
  sector,
  pilot,
  onAttack,
}: Aim & Readonly<{ sector: SectorView; pilot: Pilot }>) {
  const intl = useIntl();
  const mayAttack = sector.region.law.pvp !== 'FORBIDDEN';
  const others = sector.ships.filter((ship) => ship.id !== pilot.ship.id);
  return (
    <Panel
      title={intl.formatMessage(say.ships)}
      icon="ship"
      aside={<Badge tone="good">{intl.formatMessage(say.live)}</Badge>}
    >
      <ul className="list" aria-live="polite">
        {sector.ships.map((ship) => (
          <ShipRow
            key={ship.id}
            ship={ship}
            isOwn={ship.id === pilot.ship.id}
            mayAttack={mayAttack}
            onAttack={onAttack}
          />
        ))}
      </ul>
      {others.length === 0 && <p className="soft">{intl.formatMessage(say.noShips)}</p>}
      {others.length > 0 && !mayAttack && <p className="small soft">{intl.formatMessage(say.lawForbids)}</p>}
    </Panel>
  );
}

function PirateRow({ pirate, onAttack }: Aim & Readonly<{ pirate: PirateView }>) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <li>
      <div className="pirate">
        <strong>{pirate.name}</strong>
        <span className="small soft">
          {intl.formatMessage(hullWord(pirate.hull))} ·{' '}
          {intl.formatMessage(say.bounty, { amount: format.credits(pirate.bountyCredits) })}
        </span>
        <Condition of={pirate.condition} />
      </div>
      <AttackButton target={pirateTarget(pirate)} onAttack={onAttack} />
    </li>
  );
}

/** Pirates who lie in wait here. */
export function PiratesPanel({ pirates, onAttack }: Aim & Readonly<{ pirates: readonly PirateView[] }>) {
  const intl = useIntl();
  return (
    <Panel title={intl.formatMessage(say.pirates)} icon="fight">
      {pirates.length === 0 ? (
        <Empty icon="shield">{intl.formatMessage(say.noPirates)}</Empty>
      ) : (
        <ul className="list">
          {pirates.map((pirate) => (
            <PirateRow key={pirate.id} pirate={pirate} onAttack={onAttack} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
