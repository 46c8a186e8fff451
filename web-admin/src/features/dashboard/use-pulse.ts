import { useNow } from '@sw/web-kit/format/use-now.ts';
import { followFigures } from '@sw/web-kit/graphql/follow-figures.ts';
import { type Loaded, useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Pulse, pulseQuery, pulseSubscription } from '#/features/dashboard/documents.ts';
import { type Moment, withPulse } from '#/features/dashboard/history.ts';

type Received = Readonly<{ pulse: Pulse; at: number; history: readonly Moment[] }>;

export type LivePulse = Readonly<{
  pulse: Loaded<Pulse>;
  history: readonly Moment[];
  /** When the last figures came, if none have come for a while. */
  silentSince: number | null;
  reload: () => void;
}>;

const SILENT_MILLISECONDS = 10_000;

/** The vital signs as they come, and those of the last minutes; what was missed while the line was broken stays a gap. */
export function usePulse(): LivePulse {
  const client = useClient();
  const [asked, reload] = useLoaded({ query: pulseQuery, variables: {}, requestPolicy: 'network-only' });
  const [received, setReceived] = useState<Received | null>(null);
  const now = useNow(2_000);
  const mayListen = asked.kind === 'ready';

  useEffect(() => {
    if (!mayListen) return;
    return followFigures(client, {
      document: pulseSubscription,
      variables: {},
      onFigures: ({ platformPulse: pulse }) =>
        setReceived((before) => ({
          pulse,
          at: Date.now(),
          history: withPulse(before?.history ?? [], pulse),
        })),
      onBreak: (error) => error && reload(),
    });
  }, [client, mayListen, reload]);

  const pulse: Loaded<Pulse> =
    asked.kind === 'ready' ? { ...asked, value: received?.pulse ?? asked.value.platformPulse } : asked;
  const isSilent = received !== null && now - received.at > SILENT_MILLISECONDS;
  return { pulse, history: received?.history ?? [], silentSince: isSilent ? received.at : null, reload };
}
