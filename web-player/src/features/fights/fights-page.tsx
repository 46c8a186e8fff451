import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Broken, Empty, Shown } from '@sw/web-kit/ui/states.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { fightsQuery } from '#/features/fights/documents.ts';
import { fightMessages as say } from '#/features/fights/messages.ts';
import type { FightsQuery } from '#/gql/graphql.ts';
import { MoreRow } from '#/shared/paging/more-row.tsx';
import { urls } from '#/shared/urls.ts';
import { combatOutcomeWords } from '#/shared/words/ships.ts';

type Fights = FightsQuery['myCombats'];

function Row({ fight }: Readonly<{ fight: Fights['nodes'][number] }>) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {intl.formatMessage(say.against, { attacker: fight.attacker.name, defender: fight.defender.name })}
      </th>
      <td data-label={intl.formatMessage(say.result)}>
        {intl.formatMessage(combatOutcomeWords[fight.outcome])}
      </td>
      <td data-label={intl.formatMessage(say.where)}>
        {intl.formatMessage(say.sector, { number: fight.sector.number })}
      </td>
      <td data-label={intl.formatMessage(say.when)}>{format.dayAndClock(fight.startedAt)}</td>
      <td className="whole">
        <LinkButton to={urls.fight(fight.id)} size="slim" icon="play">
          {intl.formatMessage(say.watch)}
        </LinkButton>
      </td>
    </tr>
  );
}

function NextPage({ after }: Readonly<{ after: string }>) {
  const [answer, reload] = useLoaded({ query: fightsQuery, variables: { after } });
  if (answer.kind === 'ready') return <FightRows fights={answer.value.myCombats} />;
  if (answer.kind === 'loading') return <MoreRow columns={5} isLoading onMore={reload} />;
  return (
    <tr>
      <td colSpan={5}>
        <Broken error={answer.error} onRetry={reload} />
      </td>
    </tr>
  );
}

function FightRows({ fights }: Readonly<{ fights: Fights }>) {
  const [isOpen, setIsOpen] = useState(false);
  const { hasNextPage, endCursor } = fights.pageInfo;
  const rest = hasNextPage ? endCursor : null;
  return (
    <>
      {fights.nodes.map((fight) => (
        <Row key={fight.id} fight={fight} />
      ))}
      {rest !== null &&
        (isOpen ? (
          <NextPage after={rest} />
        ) : (
          <MoreRow columns={5} isLoading={false} onMore={() => setIsOpen(true)} />
        ))}
    </>
  );
}

function FightTable({ fights }: Readonly<{ fights: Fights }>) {
  const intl = useIntl();
  return (
    <div className="table-scroll">
      <table className="table" data-narrow="cards">
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage(say.opponents)}</th>
            <th scope="col">{intl.formatMessage(say.result)}</th>
            <th scope="col">{intl.formatMessage(say.where)}</th>
            <th scope="col">{intl.formatMessage(say.when)}</th>
            <th scope="col">{intl.formatMessage(say.replay)}</th>
          </tr>
        </thead>
        <tbody>
          <FightRows fights={fights} />
        </tbody>
      </table>
    </div>
  );
}

/** The pilot's fights, newest first. */
export function FightsPage() {
  const intl = useIntl();
  const [answer, reload] = useLoaded({ query: fightsQuery, variables: {} });
  return (
    <Page title={intl.formatMessage(say.listTitle)} lead={intl.formatMessage(say.listLead)}>
      <Shown of={answer} onRetry={reload}>
        {({ myCombats }) => (
          <Panel title={intl.formatMessage(say.opponents)} icon="fight">
            {myCombats.nodes.length > 0 ? (
              <FightTable fights={myCombats} />
            ) : (
              <Empty icon="fight">
                <p>{intl.formatMessage(say.empty)}</p>
                <LinkButton to={urls.map()}>{intl.formatMessage(say.toMap)}</LinkButton>
              </Empty>
            )}
          </Panel>
        )}
      </Shown>
    </Page>
  );
}
