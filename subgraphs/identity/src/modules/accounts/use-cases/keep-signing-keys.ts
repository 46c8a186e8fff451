import { ok } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { type KeyPair, newKeyPair } from '#/modules/accounts/adapters/key-pair.ts';
import type { SealedBox } from '#/modules/accounts/adapters/secrets.ts';
import { SigningKeySchema } from '#/modules/accounts/entities/signing-key.ts';
import { SIGNING_KEY_SECONDS, SUPERSEDED_KEY_SECONDS } from '#/modules/accounts/rules/limits.ts';

/**
 * Answers the key to sign with. Makes one when there is none, when the newest is old, or when it cannot be
 * opened with this secret; drops keys superseded so long ago that no token of theirs is valid.
 */
export async function keepSigningKeys(uow: UnitOfWork, box: SealedBox): Promise<KeyPair> {
  const fresh = await newKeyPair();

  const kept = await uow.run<KeyPair, never>(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('signing-keys', 0))");
    const newest = await newestKey(tx, box);
    if (newest) return ok(newest);

    tx.em.create(SigningKeySchema, {
      kid: fresh.kid,
      publicKey: JSON.stringify(fresh.publicKey),
      createdAt: tx.now,
      sealedPrivateKey: box.seal(fresh.kid, JSON.stringify(fresh.privateKey)),
    });
    await tx.em.flush();
    await dropSuperseded(tx);
    return ok(fresh);
  });
  return kept.ok ? kept.value : fresh;
}

async function newestKey(tx: Transaction, box: SealedBox): Promise<KeyPair | null> {
  const [key] = await tx.em.find(
    SigningKeySchema,
    {},
    { orderBy: { createdAt: 'desc', kid: 'desc' }, limit: 1 },
  );
  if (!key || key.createdAt.getTime() < tx.now.getTime() - SIGNING_KEY_SECONDS * 1000) return null;
  const privateKey = box.open(key.kid, key.sealedPrivateKey);
  return privateKey === null
    ? null
    : { kid: key.kid, publicKey: JSON.parse(key.publicKey), privateKey: JSON.parse(privateKey) };
}

async function dropSuperseded(tx: Transaction): Promise<void> {
  const until = new Date(tx.now.getTime() - SUPERSEDED_KEY_SECONDS * 1000);
  await tx.query(
    'delete from signing_key old where exists (select from signing_key next where next.created_at > old.created_at and next.created_at < $1)',
    [until],
  );
}
