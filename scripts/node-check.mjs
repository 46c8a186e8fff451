// Loaded before a script (node --import): a Node that cannot run TypeScript says so in words instead of a stack trace.
const NEEDED = 24;
const version = process.versions.node;

if (Number(version.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Sector Wars needs Node ${NEEDED} or newer; this is Node ${version}.\n` +
      'npm ci brings a fitting Node for Linux and Windows, which every npm script uses: run npm ci, then try again.\n' +
      `On other systems install Node ${NEEDED} (https://nodejs.org).\n`,
  );
  process.exit(1);
}
