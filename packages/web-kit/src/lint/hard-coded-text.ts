import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type HardCodedText = Readonly<{ file: string; line: number; text: string }>;

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
  'lead',
  'description',
]);
const LETTER = /\p{L}/u;

const isWords = (text: string) => LETTER.test(text);

function literalOf(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ');
  if (ts.isConditionalExpression(node)) return literalOf(node.whenTrue) ?? literalOf(node.whenFalse);
  return ts.isJsxExpression(node) ? literalOf(node.expression) : null;
}

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text.trim();
  if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
    return literalOf(node);
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) return literalOf(node.initializer);
  return null;
}

/** Finds words in a page's source that no translator will ever see. */
export function hardCodedText(file: string, source: string): readonly HardCodedText[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: HardCodedText[] = [];
  const visit = (node: ts.Node) => {
    const text = textOf(node);
    if (text !== null && isWords(text))
      found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Looks through all pages below a folder; tests may say what they like. */
export function hardCodedTextBelow(folder: string): readonly HardCodedText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .flatMap((name) => hardCodedText(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}
