import { Button } from '@sw/web-kit/ui/button.tsx';
import { Dialog } from '@sw/web-kit/ui/dialog.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Segments } from '@sw/web-kit/ui/segments.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { Condition } from '#/features/sector/condition.tsx';
import { attackShipMutation } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import type { Target } from '#/features/sector/target.ts';
import type { CombatStance } from '#/gql/graphql.ts';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { useOrder } from '#/shared/orders/use-order.ts';
import type { Pilot } from '#/shared/pilot/pilot.ts';
import { urls } from '#/shared/urls.ts';
import { hullWord, stanceWords } from '#/shared/words/ships.ts';

const STANCES: readonly CombatStance[] = ['STAND', 'AGGRESSIVE', 'EVADE'];
const MEANINGS = {
  STAND: say.stanceStand,
  AGGRESSIVE: say.stanceAggressive,
  EVADE: say.stanceEvade,
} as const;

function StanceChoice({
  value,
  onChange,
}: Readonly<{ value: CombatStance; onChange: (stance: CombatStance) => void }>) {
  const intl = useIntl();
  return (
    <div className="stack-tight">
      <Segments
        label={intl.formatMessage(say.stance)}
        segments={STANCES.map((stance) => ({
          value: stance,
          label: intl.formatMessage(stanceWords[stance]),
        }))}
        value={value}
        onChange={onChange}
      />
      <p className="small soft" aria-live="polite">
        {intl.formatMessage(MEANINGS[value])}
      </p>
    </div>
  );
}

function Sides({ target, pilot }: Readonly<{ target: Target; pilot: Pilot }>) {
  const intl = useIntl();
  return (
    <div className="sides">
      <div className="stack-tight">
        <strong>{intl.formatMessage(say.yourShip)}</strong>
        <span className="small soft">{intl.formatMessage(hullWord(pilot.ship.hull.key))}</span>
        {pilot.ship.condition && <Condition of={pilot.ship.condition} />}
      </div>
      <div className="stack-tight">
        <strong>{target.name}</strong>
        <span className="small soft">{intl.formatMessage(hullWord(target.hull))}</span>
        {target.condition && <Condition of={target.condition} />}
      </div>
    </div>
  );
}

type AttackDialogProps = Readonly<{ target: Target; pilot: Pilot; onClose: () => void }>;

/** Asks how to fight and what it costs; the fight opens when it has begun. */
export function AttackDialog({ target, pilot, onClose }: AttackDialogProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const order = useOrder(attackShipMutation);
  const [stance, setStance] = useState<CombatStance>('STAND');
  const attack = async () => {
    const outcome = await order.give({ targetId: target.id, stance });
    if (outcome.kind === 'done' && outcome.value.combat)
      await navigate(urls.fight(outcome.value.combat.id), { state: { isFresh: true } });
  };
  return (
    <Dialog
      title={intl.formatMessage(say.attackTitle, { name: target.name })}
      isOpen
      onClose={onClose}
      role="alertdialog"
    >
      <Sides target={target} pilot={pilot} />
      <StanceChoice value={stance} onChange={setStance} />
      <p>
        {intl.formatMessage(say.attackCost, { cost: target.costTurns, left: pilot.turns?.turnsLeft ?? 0 })}
      </p>
      <p className="soft">{intl.formatMessage(say.attackRisk)}</p>
      <OrderProblem of={order.last} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{intl.formatMessage(uiMessages.cancel)}</Button>
        <Button tone="danger" icon="fight" isPending={order.isPending} onPress={() => void attack()}>
          {intl.formatMessage(say.attack)}
        </Button>
      </div>
    </Dialog>
  );
}
