/** Shortest and longest password, in UTF-16 units; the upper bound keeps hashing cheap. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;
export const USERNAME_LENGTH = { min: 3, max: 50 } as const;
export const NICKNAME_LENGTH = { min: 3, max: 30 } as const;

/** Wrong passwords in a row before a name is locked. */
export const FAILURES_BEFORE_LOCK = 5;
/** Length of the first lock; each further one is twice as long. */
export const FIRST_LOCK_SECONDS = 15 * 60;
export const LONGEST_LOCK_SECONDS = 24 * 60 * 60;

/** Sign-ins, registrations and password changes one network address may try in a minute. */
export const ATTEMPTS_PER_ADDRESS_PER_MINUTE = 20;

export const ACCESS_TOKEN_SECONDS = 15 * 60;
/** A session ends when it was not refreshed for this long. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;
/** How long a spent refresh token is taken for the loser of a race between two tabs, not for theft. */
export const REFRESH_RACE_SECONDS = 30;

/** Age at which a signing key is followed by a new one. */
export const SIGNING_KEY_SECONDS = 30 * 24 * 60 * 60;
/** How long a followed key still verifies: longer than any replica signs with it and any token of it lives. */
export const SUPERSEDED_KEY_SECONDS = 24 * 60 * 60;

/** How long failed sign-ins are remembered; longer than the longest lock. */
export const ATTEMPTS_KEPT_SECONDS = 48 * 60 * 60;
/** How long ended sessions are kept for inspection. */
export const ENDED_SESSION_KEPT_SECONDS = 30 * 24 * 60 * 60;
/** How long a spent refresh token is remembered, so that its second use is noticed. */
export const SPENT_TOKEN_KEPT_SECONDS = 8 * 24 * 60 * 60;
