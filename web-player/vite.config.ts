import { fileURLToPath } from 'node:url';
import { compressedCopies } from '@sw/web-kit/vite/compressed-copies.ts';
import { graphSchema } from '@sw/web-kit/vite/graph-schema.ts';
import { typedDocuments } from '@sw/web-kit/vite/typed-documents.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = fileURLToPath(new URL('../schema/api.graphql', import.meta.url));

const graph = { target: process.env['GRAPH_URL'] ?? 'http://127.0.0.1:8080', ws: true };

export default defineConfig({
  plugins: [react(), typedDocuments(), graphSchema(api), compressedCopies()],
  server: { proxy: { '/graphql': graph } },
  preview: { proxy: { '/graphql': graph } },
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
});
