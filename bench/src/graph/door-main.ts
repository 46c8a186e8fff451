import { env } from 'node:process';

// @NOTE @apollo/gateway sends usage to its vendor unless this is set before it is loaded.
env['APOLLO_TELEMETRY_DISABLED'] = 'true';
const [{ answerParent }, { openDoor }] = await Promise.all([
  import('#/child.ts'),
  import('#/graph/doors.ts'),
]);
answerParent(openDoor);
