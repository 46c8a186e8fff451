/** A new key for one intent of the player; a retry of the same intent keeps it. */
export const newIdempotencyKey = (): string => crypto.randomUUID().replaceAll('-', '');
