import { createRateBudget, type RateBudget } from '@sw/platform/rate-budget/rate-budget';
import type { SubgraphDefinition, SubgraphParts, SubgraphRuntime } from '@sw/platform/runtime/subgraph';
import { type IdentityServices, identityContext } from '#/context.ts';
import { entities } from '#/entities.ts';
import type { KeyPair } from '#/modules/accounts/adapters/key-pair.ts';
import { passwordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import { oneTimePassword, sealedBox } from '#/modules/accounts/adapters/secrets.ts';
import { publicKeySet } from '#/modules/accounts/queries/public-keys.ts';
import { ATTEMPTS_PER_ADDRESS_PER_MINUTE } from '#/modules/accounts/rules/limits.ts';
import { createFirstAdministrator } from '#/modules/accounts/use-cases/create-first-administrator.ts';
import { forgetOldSignIns } from '#/modules/accounts/use-cases/forget-old-sign-ins.ts';
import { keepSigningKeys } from '#/modules/accounts/use-cases/keep-signing-keys.ts';
import { resolvers } from '#/resolvers.ts';

export type IdentityOptions = Readonly<{
  /** Seals the private signing keys. */
  serviceSecret: string;
  /** Password of the first administrator; a random one is made and reported when left out. */
  administratorPassword?: string | null;
  /** Told the random password, once, when the first administrator is made with it. */
  onFirstAdministrator?: (password: string) => unknown;
  /** Attempts to sign in per network address; kept in this process when left out. */
  attempts?: RateBudget;
}>;

export type IdentityParts = SubgraphParts & Readonly<{ jwks(): Promise<string> }>;
export type IdentityDefinition = Omit<SubgraphDefinition, 'build'> &
  Readonly<{ build(runtime: SubgraphRuntime): IdentityParts }>;

/** Accounts, sessions, pilots and the audit log, however they are reached. */
export function identity(options: IdentityOptions): IdentityDefinition {
  return {
    name: 'identity',
    root: new URL('..', import.meta.url),
    entities,
    build: (runtime) => build(runtime, options),
  };
}

function build(runtime: SubgraphRuntime, options: IdentityOptions): IdentityParts {
  const { uow, read, ids } = runtime;
  const keys = signingKeys(runtime, options);
  const attempts = options.attempts ?? attemptsInProcess();
  const services: IdentityServices = {
    uow,
    read,
    ids,
    hasher: passwordHasher(),
    attempts,
    signingKey: keys.current,
  };

  return {
    resolvers,
    context: (request) => identityContext(services, request),
    inbox: {},
    jobs: [
      { name: 'keep-signing-keys', everySeconds: 3_600, run: keys.refresh },
      { name: 'forget-old-sign-ins', everySeconds: 3_600, run: () => forgetOldSignIns(uow) },
    ],
    async onStart() {
      await keys.refresh();
      await firstAdministrator(services, options);
    },
    jwks: () => publicKeySet(read),
  };
}

function signingKeys({ uow }: SubgraphRuntime, { serviceSecret }: IdentityOptions) {
  const box = sealedBox(serviceSecret);
  let key: KeyPair | null = null;
  return {
    current(): KeyPair {
      if (!key) throw new Error('identity signs nothing before it is started');
      return key;
    },
    async refresh(): Promise<void> {
      key = await keepSigningKeys(uow, box);
    },
  };
}

async function firstAdministrator(services: IdentityServices, options: IdentityOptions): Promise<void> {
  const chosen = options.administratorPassword ?? null;
  const password = chosen ?? oneTimePassword();
  const isCreated = await createFirstAdministrator(services, password);
  if (isCreated && chosen === null) options.onFirstAdministrator?.(password);
}

const attemptsInProcess = (): RateBudget =>
  createRateBudget({ redis: null, name: 'sign-in', points: ATTEMPTS_PER_ADDRESS_PER_MINUTE, perSeconds: 60 });
