import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Broken, Empty, Shown } from '@sw/web-kit/ui/states.tsx';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { ledgerMessages as say } from '#/features/ledger/messages.ts';
import { graphql } from '#/gql/gql.ts';
import type { LedgerQuery } from '#/gql/graphql.ts';
import { MoreRow } from '#/shared/paging/more-row.tsx';
import { usePilot } from '#/shared/pilot/pilot.ts';
import { ledgerReasonWord } from '#/shared/words/reasons.ts';

const ledgerQuery = graphql(`
  query Ledger($after: Cursor) {
    me {
      id
      wallet {
        balanceCredits
        entries(first: 25, after: $after) {
          nodes { id at deltaCredits balanceCredits reason }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Entries = NonNullable<NonNullable<LedgerQuery['me']>['wallet']>['entries'];

function Row({ entry }: Readonly<{ entry: Entries['nodes'][number] }>) {
  const intl = useIntl();
  const format = useFormat();
  const isGain = BigInt(entry.deltaCredits) >= 0n;
  return (
    <tr>
      <th scope="row">{intl.formatMessage(ledgerReasonWord(entry.reason))}</th>
      <td data-label={intl.formatMessage(say.when)}>{format.dayAndClock(entry.at)}</td>
      <td className="number figures" data-label={intl.formatMessage(say.change)}>
        <span className={isGain ? 'good' : 'warn'}>{format.creditsChange(entry.deltaCredits)}</span>
      </td>
      <td className="number figures" data-label={intl.formatMessage(say.after)}>
        {format.credits(entry.balanceCredits)}
      </td>
    </tr>
  );
}

// Each page asks for what comes after the page above it, so that new entries on top never hide one between two pages.
function Rows({ after }: Readonly<{ after: string }>) {
  const [answer, reload] = useLoaded({ query: ledgerQuery, variables: { after } });
  if (answer.kind === 'broken') {
    return (
      <tr>
        <td colSpan={4}>
          <Broken error={answer.error} onRetry={reload} />
        </td>
      </tr>
    );
  }
  const entries = answer.kind === 'ready' ? answer.value.me?.wallet?.entries : null;
  return entries ? <EntryRows entries={entries} /> : <MoreRow columns={4} isLoading onMore={reload} />;
}

function EntryRows({ entries }: Readonly<{ entries: Entries }>) {
  const [isOpen, setIsOpen] = useState(false);
  const { hasNextPage, endCursor } = entries.pageInfo;
  const rest = hasNextPage && endCursor !== null ? endCursor : null;
  return (
    <>
      {entries.nodes.map((entry) => (
        <Row key={entry.id} entry={entry} />
      ))}
      {rest !== null &&
        (isOpen ? (
          <Rows after={rest} />
        ) : (
          <MoreRow columns={4} isLoading={false} onMore={() => setIsOpen(true)} />
        ))}
    </>
  );
}

function Table({ entries }: Readonly<{ entries: Entries }>) {
  const intl = useIntl();
  return (
    <div className="table-scroll">
      <table className="table" data-narrow="cards">
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage(say.reason)}</th>
            <th scope="col">{intl.formatMessage(say.when)}</th>
            <th scope="col" className="number">
              {intl.formatMessage(say.change)}
            </th>
            <th scope="col" className="number">
              {intl.formatMessage(say.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          <EntryRows entries={entries} />
        </tbody>
      </table>
    </div>
  );
}

/** The purse and every entry of it. */
export function LedgerPage() {
  const intl = useIntl();
  const format = useFormat();
  const balance = usePilot().wallet?.balanceCredits;
  const [answer, reload] = useLoaded({ query: ledgerQuery, variables: {} });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another balance means another entry
  useEffect(reload, [balance]);
  return (
    <Page title={intl.formatMessage(say.title)} lead={intl.formatMessage(say.lead)}>
      <Shown of={answer} onRetry={reload}>
        {({ me }) => (
          <Panel
            title={intl.formatMessage(say.balance)}
            icon="credits"
            aside={
              me?.wallet && <strong className="figures">{format.credits(me.wallet.balanceCredits)}</strong>
            }
          >
            {!me?.wallet && <Empty icon="ledger">{intl.formatMessage(say.notOpen)}</Empty>}
            {me?.wallet?.entries.nodes.length === 0 && (
              <Empty icon="ledger">{intl.formatMessage(say.empty)}</Empty>
            )}
            {me?.wallet && me.wallet.entries.nodes.length > 0 && <Table entries={me.wallet.entries} />}
          </Panel>
        )}
      </Shown>
    </Page>
  );
}
