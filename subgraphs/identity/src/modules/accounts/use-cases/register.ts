import { type PlayerId, type SessionId, TERRAN_SPACE, type UserId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Query } from '@sw/platform/orm/sql';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { IdSource } from '@sw/platform/runtime/ids';
import type { PasswordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import {
  type InvalidInput,
  isReserved,
  type Name,
  parseNickname,
  parseUsername,
} from '#/modules/accounts/rules/names.ts';
import { checkNewPassword } from '#/modules/accounts/rules/password.ts';
import { type Origin, openSession } from '#/modules/accounts/steps/sessions.ts';
import { PlayerSchema } from '#/modules/profile/entities/player.ts';
import { invalidLocale, type Locale, localeOrDefault } from '#/modules/profile/rules/locale.ts';

export type Register = Readonly<{
  username: string;
  password: string;
  nickname: string | null;
  locale: string | null;
  refreshHash: string;
  origin: Origin | null;
}>;
export type Registered = Readonly<{ userId: UserId; playerId: PlayerId; sessionId: SessionId }>;
export type RegisterRefusal =
  | InvalidInput
  | Readonly<{ reason: 'NameTaken'; field: 'username' | 'nickname' }>;
export type RegisterPorts = Readonly<{ uow: UnitOfWork; read: Query; ids: IdSource; hasher: PasswordHasher }>;

type Choice = Readonly<{ username: Name; nickname: Name; locale: Locale }>;

/** Makes an account with its pilot and first session, or refuses; of two who want a name, one gets it. */
export async function register(
  ports: RegisterPorts,
  command: Register,
): Promise<Result<Registered, RegisterRefusal>> {
  const choice = readChoice(command);
  if (!choice.ok) return choice;
  const early = await takenName(ports.read, choice.value);
  if (early) return refuse({ reason: 'NameTaken', field: early });
  const passwordHash = await ports.hasher.hash(command.password);
  const { ids } = ports;
  const registered = {
    userId: ids.global('user'),
    playerId: ids.global('player'),
    sessionId: ids.global('session'),
  };

  return ports.uow.run<Registered, RegisterRefusal>(async (tx) => {
    await lockNames(tx, choice.value);
    const taken = await takenName(tx.query, choice.value);

    if (taken) return refuse({ reason: 'NameTaken', field: taken });

    createAccount(tx, registered, { ...choice.value, passwordHash });
    openSession(tx, { ...command, id: registered.sessionId, userId: registered.userId });

    announceRegistered(tx, registered, choice.value.nickname.text);
    return ok(registered);
  });
}

function readChoice(command: Register): Result<Choice, RegisterRefusal> {
  const username = parseUsername(command.username);
  if (!username.ok) return username;
  const nickname = parseNickname(command.nickname ?? command.username);
  if (!nickname.ok) return nickname;
  const password = checkNewPassword('password', command.password, null);
  if (!password.ok) return password;
  const locale = localeOrDefault(command.locale);
  if (locale === null) return invalidLocale;
  if (isReserved(username.value)) return refuse({ reason: 'NameTaken', field: 'username' });
  if (isReserved(nickname.value)) return refuse({ reason: 'NameTaken', field: 'nickname' });
  return ok({ username: username.value, nickname: nickname.value, locale });
}

async function takenName(
  query: Query,
  { username, nickname }: Choice,
): Promise<'username' | 'nickname' | null> {
  const rows = await query<{ username: boolean; nickname: boolean }>(
    `select exists (select from user_account where username_key = $1 or username_skeleton = $2) as username,
       exists (select from player where nickname_skeleton = $3) as nickname`,
    [username.key, username.skeleton, nickname.skeleton],
  );
  if (rows[0]?.username) return 'username';
  return rows[0]?.nickname ? 'nickname' : null;
}

/** Until the end of the transaction nobody else can take these names. */
async function lockNames(tx: Transaction, { username, nickname }: Choice): Promise<void> {
  for (const name of [`u:${username.skeleton}`, `n:${nickname.skeleton}`]) {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}

function createAccount(tx: Transaction, ids: Registered, choice: Choice & { passwordHash: string }): void {
  const { username, nickname, locale, passwordHash } = choice;
  tx.em.create(UserAccountSchema, {
    id: ids.userId,
    username: username.text,
    usernameKey: username.key,
    usernameSkeleton: username.skeleton,
    passwordHash,
    status: 'ACTIVE',
    roles: ['PLAYER'],
    locale,
    mustChangePassword: false,
    createdAt: tx.now,
    lastLoginAt: tx.now,
  });
  tx.em.create(PlayerSchema, {
    id: ids.playerId,
    userId: ids.userId,
    nickname: nickname.text,
    nicknameSkeleton: nickname.skeleton,
    homeRegionId: TERRAN_SPACE,
    createdAt: tx.now,
  });
}

function announceRegistered(tx: Transaction, { userId, playerId }: Registered, nickname: string): void {
  tx.announce({
    type: 'identity.player-registered.v1',
    aggregate: playerId,
    regionId: TERRAN_SPACE,
    topics: [`player:${playerId}`],
    payload: { playerId, userId, nickname, homeRegionId: TERRAN_SPACE },
  });
}
