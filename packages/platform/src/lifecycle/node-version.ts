export const REQUIRED_NODE_MAJOR = 24;

/** Throws, with the way out, when this Node cannot run the servers' TypeScript. */
export function ensureNode(version: string = process.versions.node): void {
  const major = Number(version.split('.')[0]);
  if (major >= REQUIRED_NODE_MAJOR) return;
  throw new Error(
    `Node ${REQUIRED_NODE_MAJOR} or newer is needed, this is Node ${version}. ` +
      'Start through npm (npm start, npm run …): npm uses the Node that npm ci installed with the project.',
  );
}
