import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useIntl } from 'react-intl';
import type { Pulse } from '#/features/dashboard/documents.ts';
import { dashboardMessages as say } from '#/features/dashboard/messages.ts';

type MoneySupply = NonNullable<Pulse['moneySupply']>;

function Books({ supply }: Readonly<{ supply: MoneySupply }>) {
  const intl = useIntl();
  const format = useFormat();
  const isBalanced = BigInt(supply.ledgerSum) === 0n;
  const amounts = [
    { label: 'total', amount: supply.totalCredits },
    { label: 'minted', amount: supply.mintedCredits },
    { label: 'burned', amount: supply.burnedCredits },
  ] as const;
  return (
    <>
      {!isBalanced && (
        <Notice tone="bad">
          {intl.formatMessage(say.ledgerOff, { amount: format.creditsChange(supply.ledgerSum) })}
        </Notice>
      )}
      <dl className="money">
        {amounts.map(({ label, amount }) => (
          <div key={label}>
            <dt>{intl.formatMessage(say[label])}</dt>
            <dd className="figures">{format.credits(amount)}</dd>
          </div>
        ))}
        <div>
          <dt>{intl.formatMessage(say.ledger)}</dt>
          <dd className="row">
            <span className="figures">{format.creditsChange(supply.ledgerSum)}</span>
            <Badge tone={isBalanced ? 'good' : 'bad'}>
              {intl.formatMessage(isBalanced ? say.ledgerZero : say.ledgerBroken)}
            </Badge>
          </dd>
        </div>
      </dl>
    </>
  );
}

/** All money there is, and whether the books agree. */
export function MoneyPanel({ supply }: Readonly<{ supply: MoneySupply | null }>) {
  const intl = useIntl();
  return (
    <Panel title={intl.formatMessage(say.money)} icon="credits">
      {supply ? (
        <Books supply={supply} />
      ) : (
        <Notice tone="warn">{intl.formatMessage(say.moneyMissing)}</Notice>
      )}
    </Panel>
  );
}
