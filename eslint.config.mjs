import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

const IGNORED = [
  '**/generated/**',
  '**/gql/**',
  '**/dist/**',
  '**/.types/**',
  '**/migrations/**',
  '**/node_modules/**',
  '.cache/**',
  '.data/**',
];
const typescript = [
  'packages/**/*.ts',
  'subgraphs/**/*.ts',
  'gateway/**/*.ts',
  'scripts/**/*.ts',
  'e2e/**/*.ts',
  'bench/**/*.ts',
];

/** Only what needs types or guards purity; everything else is Biome's. */
export default [
  { ignores: IGNORED },
  {
    files: typescript,
    ignores: ['gateway/graphiql/**', 'packages/web-kit/**'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.eslint.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['web-*/src/**/*.{ts,tsx}', 'packages/web-kit/src/**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'max-params': ['error', 3], 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/*.e2e.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'max-lines': 'off', 'max-params': 'off' },
  },
  {
    files: ['subgraphs/*/src/modules/*/rules/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Dice arrive as a value.' },
        { object: 'Date', property: 'now', message: 'The moment arrives as a value.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The moment arrives as a value.',
        },
        { selector: ':function[async=true]', message: 'A rule is synchronous.' },
      ],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['schema/shared/*.graphql', 'subgraphs/*/src/modules/*/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/api.graphql' } },
    },
    plugins: { '@graphql-eslint': { rules: graphql.rules } },
    rules: {
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/require-description': [
        'error',
        {
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
    },
  },
];
