import { type Id, type IdKind, parseId } from '@sw/kernel/ids';
import { z } from 'zod';
import type { ClientFacts, Viewer } from '#/graphql/viewer.ts';

const idOf = <K extends IdKind>(kind: K): z.ZodType<Id<K>> =>
  z.custom<Id<K>>((value) => typeof value === 'string' && parseId(kind, value) !== null);

const viewerClaim: z.ZodType<Viewer> = z.object({
  userId: idOf('user'),
  playerId: idOf('player').nullable(),
  sessionId: idOf('session'),
  roles: z.array(z.string()),
  scopes: z.array(z.string()),
  expiresAt: z.number(),
});

const clientClaim: z.ZodType<ClientFacts> = z.object({
  address: z.string(),
  userAgent: z.string(),
  refreshToken: z.string().nullable(),
});

/** The viewer a token carries, null when it carries none; throws when it is not one. */
export const readViewer = (claim: unknown): Viewer | null => viewerClaim.nullable().parse(claim ?? null);

/** The client facts a token carries, null when it carries none; throws when they are not such. */
export const readClientFacts = (claim: unknown): ClientFacts | null =>
  clientClaim.nullable().parse(claim ?? null);
