import type { ExecutionResult } from 'graphql';
import { z } from 'zod';
import type { Outgoing, RequestOrigin, SubgraphOperation } from '#/graphql/request.ts';
import { type Answer, json, refusal } from '#/http/answer.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';

const MAX_BATCH = 100;

const operation = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
const graphqlBody = z.union([operation, z.array(operation).min(1).max(MAX_BATCH)]);

/** Answers one operation, or an array of operations that share one context and its loaders. */
export async function answerGraphql(
  running: ReachableSubgraph,
  origin: RequestOrigin,
  body: unknown,
): Promise<Answer> {
  const parsed = graphqlBody.safeParse(body);
  if (!parsed.success) {
    return refusal(400, { code: 'BAD_USER_INPUT', message: 'the body is not a GraphQL request' });
  }

  const request = running.requestFor(origin);
  const execute = async (written: z.infer<typeof operation>): Promise<ExecutionResult> =>
    withOutgoing(await request.execute(readOperation(written)), request.base.outgoing);
  return json(
    200,
    Array.isArray(parsed.data) ? await Promise.all(parsed.data.map(execute)) : await execute(parsed.data),
  );
}

/** The operation as a subgraph executes it. */
export const readOperation = (written: z.infer<typeof operation>): SubgraphOperation => ({
  query: written.query,
  variables: written.variables ?? undefined,
  operationName: written.operationName ?? undefined,
});

function withOutgoing(result: ExecutionResult, outgoing: Outgoing): ExecutionResult {
  if (outgoing.refreshToken === undefined) return result;
  return { ...result, extensions: { ...result.extensions, outgoing } };
}
