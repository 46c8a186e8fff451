const TESTS = '\\.(test|e2e)\\.tsx?$';

export default {
  forbidden: [
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/modules/[^/]+/rules/', pathNot: TESTS },
      to: { pathNot: ['/rules/', '^packages/kernel/'] },
    },
    {
      name: 'kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^packages/kernel/', pathNot: TESTS },
      to: { pathNot: '^packages/kernel/' },
    },
    {
      name: 'platform-knows-no-subgraph',
      severity: 'error',
      from: { path: '^packages/platform/' },
      to: { path: ['^subgraphs/', '^gateway/', '^packages/embedded/'] },
    },
    {
      name: 'no-cross-subgraph',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^(subgraphs|gateway)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      severity: 'error',
      from: { path: '^gateway/', pathNot: TESTS },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'use-cases-do-not-call-each-other',
      severity: 'error',
      from: { path: '/use-cases/([^/]+)\\.ts$', pathNot: TESTS },
      to: { path: '/use-cases/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'use-cases-know-no-graph',
      severity: 'error',
      from: { path: '/use-cases/', pathNot: TESTS },
      to: { path: ['/resolvers/', '/queries/', '/generated/', '^packages/platform/src/graphql/'] },
    },
    {
      name: 'resolvers-translate',
      severity: 'error',
      from: { path: '/resolvers/', pathNot: TESTS },
      to: { path: ['/entities/', '/rules/', '^node_modules/@mikro-orm'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entities-are-only-data',
      severity: 'error',
      from: { path: '/entities/', pathNot: TESTS },
      to: { path: ['/use-cases/', '/queries/', '/resolvers/'] },
    },
    {
      name: 'queries-only-read',
      severity: 'error',
      from: { path: '/queries/', pathNot: TESTS },
      to: { path: ['/use-cases/', '/resolvers/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^(web-[^/]+)/src/features/([^/]+)/' },
      to: { path: '^$1/src/features/', pathNot: '^$1/src/features/$2/' },
    },
    {
      name: 'web-knows-only-the-graph',
      severity: 'error',
      from: { path: '^web-' },
      to: { path: ['^packages/platform/', '^subgraphs/', '^gateway/'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/', '/gql/', '/dist/'] },
    exclude: { path: ['/generated/', '/gql/', '/dist/', '/migrations/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
