import { defineConfig } from 'vitest/config';

const graphqlIndex = new URL('./node_modules/graphql/index.js', import.meta.url).pathname;
// @NOTE one copy of graphql: its `module` and `main` builds are two realms to instanceof.
const resolve = { alias: [{ find: /^graphql$/, replacement: graphqlIndex }] };
const servers = ['packages/*', 'subgraphs/*', 'gateway', 'bench', 'scripts', 'ops'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          environment: 'node',
          include: servers.map((folder) => `${folder}/**/*.test.ts`),
          exclude: ['**/node_modules/**', '**/*.int.test.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'int',
          environment: 'node',
          include: servers.map((folder) => `${folder}/**/*.int.test.ts`),
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/platform/src/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      'web-player/vitest.config.ts',
      'web-admin/vitest.config.ts',
      {
        resolve,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
