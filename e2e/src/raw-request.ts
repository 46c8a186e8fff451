import type { GraphError } from '#/graph-client.ts';

export type RawRequest = Readonly<{
  body: string | object;
  headers?: Readonly<Record<string, string>>;
  method?: string;
}>;
export type RawAnswer = Readonly<{ status: number; codes: readonly string[]; text: string }>;

/** Sends whatever it is told to a GraphQL door. */
export async function rawRequest(
  url: string,
  { body, headers = {}, method = 'POST' }: RawRequest,
): Promise<RawAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { errors = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as { errors?: GraphError[] };
  return { status: response.status, codes: errors.map(({ extensions }) => extensions.code), text };
}
