import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { SkipLink } from '@sw/web-kit/ui/page.tsx';
import { Shown } from '@sw/web-kit/ui/states.tsx';
import { type ReactNode, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { AttackAlert } from '#/features/cockpit/attack-alert.tsx';
import { Fitting, NoPilot } from '#/features/cockpit/fitting.tsx';
import { Nav } from '#/features/cockpit/nav.tsx';
import { StatusBar } from '#/features/cockpit/status-bar.tsx';
import type { CockpitQuery } from '#/gql/graphql.ts';
import { Brand } from '#/shared/brand/brand.tsx';
import type { JournalEntry } from '#/shared/live/journal.ts';
import { usePilotFeeds } from '#/shared/live/use-pilot-feeds.ts';
import { useSoon } from '#/shared/live/use-soon.ts';
import { cockpitQuery, readyPilot } from '#/shared/pilot/pilot.ts';
import { urls } from '#/shared/urls.ts';
import './cockpit.css';
import './nav.css';

export type CombatStartedFact = Extract<JournalEntry, { __typename: 'CombatStarted' }>;

function Frame({ status, children }: Readonly<{ status: ReactNode; children: ReactNode }>) {
  return (
    <div className="cockpit">
      <SkipLink />
      <header className="cockpit-head">
        <Link to={urls.landing()} className="brand-link">
          <Brand />
        </Link>
        {status}
      </header>
      <Nav />
      <main id="main" className="cockpit-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

type InsideProps = Readonly<{
  answer: CockpitQuery;
  attack: CombatStartedFact | null;
  onAttackSeen: () => void;
  onReload: () => void;
}>;

function Inside({ answer, attack, onAttackSeen, onReload }: InsideProps) {
  const pilot = readyPilot(answer.me);
  if (answer.viewer.player === null) return <NoPilot />;
  if (pilot === null) return <Fitting nickname={answer.me?.nickname ?? ''} onAsk={onReload} />;
  return (
    <Frame status={<StatusBar pilot={pilot} />}>
      {attack && <AttackAlert fact={attack} onSeen={onAttackSeen} />}
      <Outlet context={pilot} />
    </Frame>
  );
}

const asksAnew: ReadonlySet<JournalEntry['__typename']> = new Set([
  'ShipRegistered',
  'ShipMoved',
  'ShipDocked',
  'ShipUndocked',
  'ShipLost',
  'CombatStarted',
  'CreditsChanged',
]);

/** The signed-in game: status, ways, and the page between them. */
export function Cockpit() {
  const [answer, reload] = useLoaded({ query: cockpitQuery, variables: {} });
  const [attack, setAttack] = useState<CombatStartedFact | null>(null);
  const reloadSoon = useSoon(reload);
  const me = answer.kind === 'ready' ? answer.value.me : null;

  usePilotFeeds({
    isOpen: me !== null,
    onStale: reload,
    onFact(fact) {
      if (fact.__typename === 'CombatStarted' && fact.combat.attacker.player?.id !== me?.id) setAttack(fact);
      if (asksAnew.has(fact.__typename)) reloadSoon();
    },
  });

  if (answer.kind === 'ready')
    return (
      <Inside answer={answer.value} attack={attack} onAttackSeen={() => setAttack(null)} onReload={reload} />
    );
  return (
    <Frame status={null}>
      <Shown of={answer} onRetry={reload}>
        {() => null}
      </Shown>
    </Frame>
  );
}
