declare module 'virtual:graph-schema' {
  import type { GraphSchema } from '@sw/web-kit/graphql/cache.ts';

  export const schema: GraphSchema;
}
