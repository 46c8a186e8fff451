import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;
const IMPORT = /import \{ graphql \} from '#\/gql\/gql\.ts';/;

/** Replaces each `graphql(…)` by its generated document, so that a page carries only the documents it uses. */
export function withTypedDocuments(code: string): string {
  const names = new Set<string>();
  const replaced = code.replace(CALL, (_call, kind: string, name: string) => {
    const document = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
    names.add(document);
    return document;
  });
  return replaced.replace(IMPORT, `import { ${[...names].join(', ')} } from '#/gql/graphql.ts';`);
}

/** See `withTypedDocuments`. */
export function typedDocuments(): Plugin {
  return {
    name: 'typed-documents',
    enforce: 'pre',
    transform: (code, id) =>
      /\.tsx?$/.test(id) && IMPORT.test(code) ? { code: withTypedDocuments(code), map: null } : null,
  };
}
