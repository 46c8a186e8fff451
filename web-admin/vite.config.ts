import { fileURLToPath } from 'node:url';
import { compressedCopies } from '@sw/web-kit/vite/compressed-copies.ts';
import { graphSchema } from '@sw/web-kit/vite/graph-schema.ts';
import { typedDocuments } from '@sw/web-kit/vite/typed-documents.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = fileURLToPath(new URL('../schema/api.graphql', import.meta.url));

export default defineConfig({
  plugins: [react(), typedDocuments(), graphSchema(api), compressedCopies()],
  build: { target: 'es2024', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 600 },
});
