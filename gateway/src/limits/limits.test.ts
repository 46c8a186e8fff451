import { parseId } from '@sw/kernel/ids';
import type { Viewer } from '@sw/platform/graphql/viewer';
import {
  type GraphQLError,
  type GraphQLSchema,
  getIntrospectionQuery,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '#/graph-gateway.ts';
import { readCostTable } from '#/limits/cost-table.ts';
import { OperationGuard } from '#/limits/operation-guard.ts';
import { LIMIT_RULES, PARSE_OPTIONS } from '#/limits/rules.ts';
import { loadSupergraph } from '#/supergraph.ts';

let schema: GraphQLSchema;
let guard: OperationGuard;

beforeAll(async () => {
  const { supergraphSdl, fullSdl, access } = await loadSupergraph();
  const fetchFor = () => () => Promise.reject(new Error('nothing is fetched'));
  const { operations } = await openGraph({ supergraphSdl, executor: 'lean', fetchFor });
  schema = operations.graph.apiSchema;
  guard = new OperationGuard(schema, { access, costs: readCostTable(fullSdl) });
});

const ann: Viewer = {
  userId: required(parseId('user', 'usr_ann')),
  playerId: parseId('player', 'plr_ann'),
  sessionId: required(parseId('session', 'ses_one')),
  roles: ['player'],
  scopes: [],
  expiresAt: 4_000_000_000,
};
const clerk: Viewer = { ...ann, scopes: ['players.view'] };

function required<T>(value: T | null): T {
  if (value === null) throw new Error('missing');
  return value;
}

const limitOf = (error: GraphQLError | undefined) =>
  error && { limit: error.extensions['limit'], maximum: error.extensions['maximum'] };

/** What the gateway says to an operation before it runs. */
function refusals(
  query: string,
  { viewer = ann, variables = {} }: { viewer?: Viewer | null; variables?: object } = {},
): readonly GraphQLError[] {
  const document = parse(query, PARSE_OPTIONS);
  const invalid = validate(schema, document, [...specifiedRules, ...LIMIT_RULES]);
  return invalid.length > 0
    ? invalid
    : guard.check({ document, operationName: undefined, variables: { ...variables }, viewer }).refusals;
}

const nested = (depth: number): string => {
  const pair = Array.from({ length: depth }, (_, index) => (index % 2 === 0 ? 'ships { sector {' : ''));
  return `{ currentSector { ${pair.join(' ')} id ${pair.map((part) => (part ? '} }' : '')).join(' ')} } }`;
};
const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const bomb = `query { viewer { ...F0 } } ${times(30, (i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Viewer { a: scopes }`;

describe('an attack by the text of an operation', () => {
  const attacks: readonly (readonly [string, () => string, string, number])[] = [
    ['nested too deeply', () => nested(10), 'depth', 10],
    [
      'nested too deeply through fragments',
      () =>
        `query { currentSector { ...A } } fragment A on Sector { ships { sector { ...B } } } fragment B on Sector { ships { sector { ...C } } } fragment C on Sector { ships { sector { ...D } } } fragment D on Sector { ships { sector { ships { sector { id } } } } }`,
      'depth',
      10,
    ],
    ['with 16 aliases of __typename', () => `{ ${times(16, (i) => `a${i}: __typename`)} }`, 'aliases', 15],
    ['with aliases multiplied by fragments', () => bomb, 'aliases', 15],
    ['with 21 root fields', () => `{ ${times(21, () => 'me { id }')} }`, 'rootFields', 20],
    [
      'with six directives at one field',
      () => `{ me ${times(6, () => '@include(if: true)')} { id } }`,
      'directives',
      5,
    ],
  ];
  it.each(attacks)('%s is refused and told the limit', (_name, query, limit, maximum) => {
    expect(refusals(query()).map(limitOf)).toContainEqual({ limit, maximum });
  });

  it('of more than a thousand tokens is refused before it is read to its end', () => {
    expect(() => parse(`{ ${times(2_000, () => '__typename')} }`, PARSE_OPTIONS)).toThrow(/1000 tokens/);
  });

  it('with a fragment that spreads itself is refused', () => {
    expect(refusals('query { me { ...F } } fragment F on Player { id ...F }')[0]?.message).toContain(
      'Cannot spread fragment',
    );
  });

  it('with an alias that names the prototype is refused', () => {
    expect(refusals('{ __proto__: me { id } }')[0]?.message).toBe('An alias may not be __proto__.');
  });

  it('that asks for an internal field is told that there is none', () => {
    expect(refusals('{ jwks }')[0]?.message).toContain('Cannot query field "jwks"');
  });
});

describe('a page of a list', () => {
  it.each([0, -1, 101, 1_000_000])('of %i items is refused, written out or as a variable', (first) => {
    const expected = { limit: 'listSize', maximum: 100 };
    expect(refusals(`{ myTrades(first: ${first}) { nodes { id } } }`).map(limitOf)).toEqual([expected]);
    const query = 'query($n: Int) { myTrades(first: $n) { nodes { id } } }';
    expect(refusals(query, { variables: { n: first } }).map(limitOf)).toEqual([expected]);
  });

  it('of a hundred items is allowed, and so is one whose length is not given', () => {
    expect(
      refusals('query($n: Int) { myTrades(first: $n) { nodes { id } } }', { variables: { n: 100 } }),
    ).toEqual([]);
    expect(refusals('{ myTrades { nodes { id } } }')).toEqual([]);
  });
});

describe('the cost of an operation', () => {
  const costOf = (query: string, variables: object = {}): number =>
    guard.check({
      document: parse(query),
      operationName: undefined,
      variables: { ...variables },
      viewer: clerk,
    }).cost;

  it('is at least one point, and grows with the length of its pages, variables counted', () => {
    expect(costOf('{ __typename }')).toBe(1);
    const query = 'query($n: Int) { users(first: $n) { nodes { id player { id } } } }';
    expect(costOf(query, { n: 10 })).toBe(1 + 10 * 2);
    expect(costOf(query, { n: 100 })).toBe(1 + 100 * 2);
    expect(costOf(query)).toBe(1 + 20 * 2);
  });

  it('takes the weight of a costly field', () => {
    expect(costOf('{ plotCourse(toSectorId: "x") { totalTurns } }')).toBe(10);
  });

  it('over two thousand points refuses the operation', () => {
    const query =
      '{ users(first: 100) { nodes { id player { id memberships { region { id capital { ships { id } } } } } } } }';
    expect(refusals(query, { viewer: clerk }).map(limitOf)).toEqual([{ limit: 'cost', maximum: 2_000 }]);
  });
});

describe('access before execution', () => {
  const codes = (query: string, viewer: Viewer | null) =>
    refusals(query, { viewer }).map(({ extensions }) => extensions['code']);

  it('asks to sign in, names the field, and lets open fields pass', () => {
    expect(codes('{ me { id } }', null)).toEqual(['UNAUTHENTICATED']);
    expect(codes('{ me { id } viewer { scopes } }', null)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(codes('mutation { logout { ended } }', null)).toEqual([]);
    expect(codes('{ __typename }', null)).toEqual([]);
  });

  it('asks for the scope of a field', () => {
    expect(codes('{ users { totalCount } }', ann)).toEqual(['FORBIDDEN']);
    expect(codes('{ users { totalCount } }', clerk)).toEqual([]);
  });
});

describe('what must always pass', () => {
  it('is the introspection query of tools', () => {
    expect(
      refusals(
        getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true }),
        { viewer: null },
      ),
    ).toEqual([]);
  });
});
