import { type PlayerId, parseId } from '@sw/kernel/ids';
import { badInput } from '@sw/platform/graphql/errors';
import type { RecordHeartbeat } from '#/modules/health/use-cases/record-heartbeat.ts';

const NODE = /^[\w.:@-]{1,100}$/;
const MAX_SERVICES = 20;
const FIGURES = ['requestsPerSecond', 'errorsPerSecond', 'eventsPerSecond', 'p95Milliseconds'] as const;

type Raw = Omit<RecordHeartbeat, 'playerIds'> & Readonly<{ playerIds: readonly string[] }>;

/** Reads a process's vital signs; a figure that cannot be one is BAD_USER_INPUT. */
export function parseHeartbeat(input: Raw): RecordHeartbeat {
  if (!NODE.test(input.nodeId))
    throw badInput('nodeId is 1 to 100 letters, digits, dots, dashes, colons or underscores', 'nodeId');
  if (input.services.length > MAX_SERVICES || !input.services.every((name) => NODE.test(name)))
    throw badInput('services are up to 20 names', 'services');
  const wrong = FIGURES.find((figure) => !(Number.isFinite(input[figure]) && input[figure] >= 0));
  if (wrong) throw badInput(`${wrong} is 0 or more`, wrong);
  return { ...input, playerIds: input.playerIds.map(playerOf) };
}

function playerOf(text: string): PlayerId {
  const id = parseId('player', text);
  if (id === null) throw badInput('playerIds are ids of players', 'playerIds');
  return id;
}
