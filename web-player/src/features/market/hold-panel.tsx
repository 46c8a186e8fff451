import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { marketMessages as say } from '#/features/market/messages.ts';
import type { HoldFragment } from '#/gql/graphql.ts';
import { goodsWords } from '#/shared/words/goods.ts';

/** What the ship carries and what it cost. */
export function HoldPanel({ hold }: Readonly<{ hold: HoldFragment }>) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <Panel
      title={intl.formatMessage(say.hold)}
      icon="hold"
      aside={
        <span className="small soft">
          {intl.formatMessage(say.holdFree, { free: hold.capacityUnits - hold.usedUnits })}
        </span>
      }
    >
      {hold.items.length === 0 ? (
        <Empty icon="hold">{intl.formatMessage(say.holdEmpty)}</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{intl.formatMessage(say.good)}</th>
              <th scope="col" className="number">
                {intl.formatMessage(say.held)}
              </th>
              <th scope="col" className="number">
                {intl.formatMessage(say.averageCost)}
              </th>
            </tr>
          </thead>
          <tbody>
            {hold.items.map((item) => (
              <tr key={item.commodity}>
                <th scope="row">{intl.formatMessage(goodsWords[item.commodity])}</th>
                <td className="number figures">{format.number(item.quantity)}</td>
                <td className="number figures">{format.price(item.averageCostCredits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
