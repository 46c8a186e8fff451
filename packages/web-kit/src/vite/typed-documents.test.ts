import { expect, test } from 'vitest';
import { withTypedDocuments } from '#/vite/typed-documents.ts';

test('a page carries only the documents it uses', () => {
  const code =
    "import { graphql } from '#/gql/gql.ts';\nexport const a = graphql(`\n  query Cockpit { me { id } }\n`);\nexport const b = graphql(`fragment Turns on TurnBalance { cap }`);";
  expect(withTypedDocuments(code)).toBe(
    "import { CockpitDocument, TurnsFragmentDoc } from '#/gql/graphql.ts';\nexport const a = CockpitDocument;\nexport const b = TurnsFragmentDoc;",
  );
});
