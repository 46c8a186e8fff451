import { hash, verify } from '@node-rs/argon2';

/** Hashes and checks passwords, at most two at a time, so that a storm of sign-ins cannot starve play. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Whether the password has this hash; without a hash it answers false after the same work. */
  verify(storedHash: string | null, password: string): Promise<boolean>;
  /** True when so many wait that one more should come back later. */
  isFull(): boolean;
}

/** Argon2id with 19 MiB and two passes; the library's salt is 16 random bytes. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const MAX_WAITING = 100;

/** Builds a hasher with its own queue. */
export function passwordHasher(): PasswordHasher {
  const queue = slots(AT_ONCE);
  // The hash of a password nobody has: checking it costs what checking a real one costs.
  let decoy: Promise<string> | null = null;
  const decoyHash = (): Promise<string> => {
    decoy ??= queue.run(() => hash(crypto.randomUUID(), ARGON2ID));
    return decoy;
  };
  return {
    hash: (password) => queue.run(() => hash(password, ARGON2ID)),
    async verify(storedHash, password) {
      const against = storedHash ?? (await decoyHash());
      const isRight = await queue.run(() => verify(against, password));
      return isRight && storedHash !== null;
    },
    isFull: () => queue.waiting() >= MAX_WAITING,
  };
}

function slots(atOnce: number): { run<T>(work: () => Promise<T>): Promise<T>; waiting(): number } {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (running < atOnce) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The slot goes to the next in line, or becomes free.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
    waiting: () => waiting.length,
  };
}
