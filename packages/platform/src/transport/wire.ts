import type { ExecutionResult } from 'graphql';
import { getOperationAST } from 'graphql';
import { z } from 'zod';
import type { Outgoing, SubgraphOperation } from '#/graphql/request.ts';
import type { LogPage } from '#/outbox/event-log.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';
import type { TransportAnswer } from '#/transport/transport.ts';

/** The JSON of one operation; the document stays at home. */
export const operationBody = ({ query, variables, operationName }: SubgraphOperation): object => ({
  query,
  ...(variables !== undefined && { variables }),
  ...(operationName !== undefined && { operationName }),
});

/** Whether an operation may change something; in doubt it may. */
export function mayChange({ query, document, operationName }: SubgraphOperation): boolean {
  if (document) return getOperationAST(document, operationName)?.operation !== 'query';
  return /(^|\})\s*mutation\b/m.test(query);
}

const outgoingShape = z.object({
  refreshToken: z
    .union([
      z.object({ value: z.string(), expiresAt: z.iso.datetime().transform((at) => new Date(at)) }),
      z.object({ value: z.null() }),
    ])
    .optional(),
});
const resultShape = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** Reads one result of a subgraph and takes the gateway's instructions out of it; null when it is none. */
export function readAnswer(value: unknown): TransportAnswer | null {
  if (!resultShape.safeParse(value).success) return null;
  const result = value as ExecutionResult;
  if (result.extensions?.outgoing === undefined) return { result, outgoing: {} };

  const { outgoing, ...extensions } = result.extensions;
  const instructions = outgoingShape.safeParse(outgoing);
  if (!instructions.success) return null;
  return { result: { ...result, extensions }, outgoing: instructions.data as Outgoing };
}

const wireEvent = z.object({
  id: z.string(),
  seq: z.string(),
  type: z.string(),
  at: z.string(),
  aggregate: z.string(),
  regionId: z.string().nullable(),
  topics: z.array(z.string()),
  payload: z.unknown(),
});
const logPage = z.object({ events: z.array(wireEvent), oldestSeq: z.string(), headSeq: z.string() });
const commandOutcome = z.object({ outcome: z.enum(['settled', 'cancelled']), facts: z.unknown() });

/** Reads a page of a log; throws when it is none. */
export const readLogPage = (value: unknown): LogPage => logPage.parse(value);

/** Reads how a command ended; throws when it does not say so. */
export const readOutcome = (value: unknown): CommandOutcome => commandOutcome.parse(value);
