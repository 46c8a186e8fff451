import { type ConstDirectiveNode, Kind, parse, print, visit } from 'graphql';

const ACCESS_FEATURES = ['authenticated', 'requiresScopes', 'policy'];

/**
 * Gives the planner a supergraph it accepts: the same graph without the access directives, which
 * @apollo/gateway refuses to load. They are enforced from `schema/access.json` and in each subgraph.
 */
export function stripAccess(supergraphSdl: string): string {
  const document = visit(parse(supergraphSdl), {
    Directive: (node) => (isAccessUse(node) || isAccessLink(node) ? null : undefined),
    DirectiveDefinition: (node) => (ACCESS_FEATURES.includes(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (isAccessScalar(node.name.value) ? null : undefined),
  });
  return print(document);
}

const isAccessUse = (node: ConstDirectiveNode | { name: { value: string } }): boolean =>
  ACCESS_FEATURES.includes(node.name.value);

const isAccessScalar = (name: string): boolean =>
  ACCESS_FEATURES.some((feature) => name.startsWith(`${feature}__`));

function isAccessLink(node: {
  name: { value: string };
  arguments?: readonly { name: { value: string }; value: unknown }[] | undefined;
}): boolean {
  if (node.name.value !== 'link') return false;
  const url = node.arguments?.find((argument) => argument.name.value === 'url')?.value;
  if (!url || typeof url !== 'object' || !('kind' in url) || url.kind !== Kind.STRING) return false;
  return 'value' in url && ACCESS_FEATURES.some((feature) => String(url.value).includes(`/${feature}/`));
}
