import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

export type RefreshSecret = Readonly<{ value: string; hash: string }>;

/** A new refresh token of 256 random bits and the digest to store. */
export function newRefreshSecret(): RefreshSecret {
  const value = randomBytes(32).toString('base64url');
  return { value, hash: digest(value) };
}

/** SHA-256 in hexadecimal; enough for random secrets, not for passwords. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A password for a person to type once: 20 letters and digits in groups, without those that look alike. */
export function oneTimePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from({ length: 20 }, () => alphabet[randomIndex(alphabet.length)]).join('');
  return letters.match(/.{5}/g)?.join('-') ?? letters;
}

/** Locks texts with a key derived from the service secret. */
export interface SealedBox {
  /** Encrypts; `label` must be the same when opened. */
  seal(label: string, text: string): string;
  /** Decrypts, or answers null when the secret, the label or the text is another. */
  open(label: string, sealed: string): string | null;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived by HKDF, so that the service secret itself encrypts nothing. */
export function sealedBox(serviceSecret: string): SealedBox {
  const key = Buffer.from(hkdfSync('sha256', serviceSecret, '', 'identity signing keys', 32));
  return {
    seal(label, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (label, sealed) => openSealed(key, label, Buffer.from(sealed, 'base64')),
  };
}

function openSealed(key: Buffer, label: string, bytes: Buffer): string | null {
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  if (tag.length !== TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(label))
    .setAuthTag(tag);
  try {
    return (
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch {
    return null;
  }
}

/** Without the bias of a plain remainder. */
function randomIndex(size: number): number {
  const limit = 256 - (256 % size);
  for (;;) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < limit) return byte % size;
  }
}
