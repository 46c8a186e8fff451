import { z } from 'zod';
import type { RequestOrigin } from '#/graphql/request.ts';
import { type Answer, json, jsonText, refusal } from '#/http/answer.ts';
import { encodeJson } from '#/orm/json-codec.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';

/** The longest page of the log one request may ask for. */
export const MAX_LOG_PAGE = 500;

const logBody = z.object({
  afterSeq: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  limit: z.int().min(1).max(MAX_LOG_PAGE),
});
const outcomeBody = z.object({ commandId: z.string().min(1).max(200) });

/** Answers the published events after a position. */
export async function answerLog(
  running: ReachableSubgraph,
  origin: RequestOrigin,
  body: unknown,
): Promise<Answer> {
  if (origin.caller.kind !== 'service') return forbidden;
  const asked = logBody.safeParse(body);
  if (!asked.success)
    return refusal(400, { code: 'BAD_USER_INPUT', message: 'afterSeq or limit is out of range' });
  return json(200, await running.log(asked.data.afterSeq, asked.data.limit));
}

/** Answers how a command of this subgraph ended. */
export async function answerOutcome(
  running: ReachableSubgraph,
  origin: RequestOrigin,
  body: unknown,
): Promise<Answer> {
  if (origin.caller.kind !== 'service') return forbidden;
  const asked = outcomeBody.safeParse(body);
  if (!asked.success) return refusal(400, { code: 'BAD_USER_INPUT', message: 'commandId is missing' });
  return jsonText(200, encodeJson(await running.outcome(asked.data.commandId)));
}

const forbidden = refusal(403, { code: 'FORBIDDEN', message: 'only a service may ask this' });
