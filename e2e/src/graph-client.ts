import { until } from '#/until.ts';

export type GraphError = Readonly<{
  message: string;
  path?: readonly (string | number)[];
  extensions: Readonly<Record<string, unknown> & { code: string }>;
}>;
export type GraphAnswer<Data> = Readonly<{
  status: number;
  data: Data | null;
  errors: readonly GraphError[];
}>;
type Variables = Readonly<Record<string, unknown>>;

/** A pilot of the test, as whom the client asks. */
export type Pilot = Readonly<{
  token: string;
  name: string;
  playerId: string;
  shipId: string;
  stationId: string;
  sectorId: string;
}>;

const REGISTER = `mutation Register($input: RegisterInput!) {
  register(input: $input) { tokens { accessToken } errors { ... on UserError { code message } } } }`;
const ME = `{ me { id ship { id sector { id } dockedAt { id } hold { capacityUnits } condition { hull } } wallet { balanceCredits } memberships { kind } } }`;

type Registered = Readonly<{
  register: Readonly<{
    tokens: Readonly<{ accessToken: string }> | null;
    errors: readonly Readonly<{ code: string }>[];
  }>;
}>;
type Me = Readonly<{
  id: string;
  ship: Readonly<{
    id: string;
    sector: Readonly<{ id: string }>;
    dockedAt: Readonly<{ id: string }> | null;
    hold: object | null;
    condition: object | null;
  }> | null;
  wallet: object | null;
  memberships: readonly object[];
}>;

/** A program that plays through the graph's HTTP door. */
export class GraphClient {
  readonly #url: string;

  constructor(graphUrl: string) {
    this.#url = `${graphUrl}/graphql`;
  }

  /** Sends one operation and gives the answer as it is, errors included. */
  async ask<Data>(query: string, variables: Variables = {}, token?: string): Promise<GraphAnswer<Data>> {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(this.#url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as {
      data?: Data | null;
      errors?: GraphError[];
    };
    return { status: response.status, data, errors };
  }

  /** Sends one operation that must succeed. */
  async get<Data>(query: string, variables: Variables = {}, token?: string): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables, token);
    if (data === null || errors.length > 0) throw new Error(`the graph answers ${JSON.stringify(errors)}`);
    return data;
  }

  /** Opens an account; its pilot is fitted out a moment later. */
  async signUp(name: string): Promise<string> {
    const input = { username: name, nickname: name, password: `${name} likes long walks` };
    const { register } = await this.get<Registered>(REGISTER, { input });
    if (register.tokens === null)
      throw new Error(`no account for ${name}: ${JSON.stringify(register.errors)}`);
    return register.tokens.accessToken;
  }

  /** Opens an account and waits until its pilot has a ship, a purse and a berth. */
  async register(name: string): Promise<Pilot> {
    return this.fitted(name, await this.signUp(name));
  }

  /** Waits until every subgraph has heard of the pilot. */
  async fitted(name: string, token: string): Promise<Pilot> {
    const isComplete = ({ ship, wallet, memberships }: Me): boolean =>
      Boolean(ship?.dockedAt && ship.hold && ship.condition && wallet && memberships.length > 0);
    const me = await until(`${name} is fitted out`, async () => {
      const { data } = await this.ask<{ me: Me | null }>(ME, {}, token);
      return data?.me && isComplete(data.me) && data.me;
    });
    if (!me.ship?.dockedAt) throw new Error(`${name} is not docked`);
    return {
      token,
      name,
      playerId: me.id,
      shipId: me.ship.id,
      stationId: me.ship.dockedAt.id,
      sectorId: me.ship.sector.id,
    };
  }
}
