import { graphql } from '#/gql/gql.ts';
import type { PulseFragment } from '#/gql/graphql.ts';

/** The platform's vital signs of one moment. */
export type Pulse = PulseFragment;

graphql(`
  fragment Pulse on PlatformPulse {
    at
    playersOnline
    requestsPerSecond
    errorsPerSecond
    eventsPerSecond
    moneySupply { totalCredits mintedCredits burnedCredits ledgerSum }
    nodes { id services lastHeartbeatAt requestsPerSecond errorsPerSecond eventsPerSecond p95Milliseconds }
  }
`);

export const pulseQuery = graphql(`
  query PulseNow { platformPulse { ...Pulse } }
`);

export const pulseSubscription = graphql(`
  subscription PulseLive { platformPulse { ...Pulse } }
`);
