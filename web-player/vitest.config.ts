import { fileURLToPath } from 'node:url';
import { graphSchema } from '@sw/web-kit/vite/graph-schema.ts';
import { typedDocuments } from '@sw/web-kit/vite/typed-documents.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  plugins: [react(), typedDocuments(), graphSchema(fromRoot('schema/api.graphql'))],
  // @NOTE one copy of graphql: its `module` and `main` builds are two realms to instanceof.
  resolve: { alias: [{ find: /^graphql$/, replacement: fromRoot('node_modules/graphql/index.js') }] },
  test: {
    name: 'web-player',
    environment: 'happy-dom',
    setupFiles: ['src/shared/testing/setup.ts'],
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
  },
});
