import { createHash } from 'node:crypto';
import { type CommandId, globalId, type PlayerId } from '@sw/kernel/ids';

export type AttackRequest = Readonly<{
  playerId: PlayerId;
  idempotencyKey: string;
  targetId: string;
  stance: string;
}>;

/**
 * The command of one try at one request: the same request and try always give the same id, so that a
 * repetition finds the hold of the first. A try that was cancelled by being asked about is followed by the next.
 */
export function commandIdOf(
  { playerId, idempotencyKey, targetId, stance }: AttackRequest,
  attempt: number,
): CommandId {
  const digest = createHash('sha256')
    .update(JSON.stringify([playerId, idempotencyKey, targetId, stance, attempt]))
    .digest('hex');
  return globalId('command', digest.slice(0, 40));
}
