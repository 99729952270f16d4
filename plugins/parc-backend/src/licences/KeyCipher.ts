import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import type { KeySecret } from '../settings';

/** A key as it is kept. */
export interface EncryptedKey {
  secretId: string;
  /** 12 bytes of nonce, 16 of tag, then the encrypted key (NIST SP 800-38D, 8.2.2 and 5.2.1.2). */
  ciphertext: Buffer;
}

const nonceLength = 12;
const tagLength = 16;
const keyLength = 32;

/** Encrypts and decrypts product keys with AES-256-GCM. Bound to the row's id: a row's ciphertext is no other row's. */
export class KeyCipher {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly first: string | undefined;

  /** The first secret encrypts; the others still read what they encrypted. */
  constructor(secrets: readonly KeySecret[]) {
    this.first = secrets[0]?.id;
    this.keys = new Map(
      secrets.map(({ id, secret }) => [
        id,
        scryptSync(secret, `parc.licences.keys ${id}`, keyLength),
      ]),
    );
  }

  /** The secret with which keys are encrypted now; undefined when none is configured. */
  get current(): string | undefined {
    return this.first;
  }

  get secretIds(): string[] {
    return [...this.keys.keys()];
  }

  /** Throws when no secret is configured: ask {@link current} before. */
  encrypt(rowId: string, key: string): EncryptedKey {
    const secretId = this.first!;
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(
      'aes-256-gcm',
      this.keys.get(secretId)!,
      nonce,
    );
    cipher.setAAD(Buffer.from(rowId));
    const encrypted = Buffer.concat([
      cipher.update(key, 'utf8'),
      cipher.final(),
    ]);
    return {
      secretId,
      ciphertext: Buffer.concat([nonce, cipher.getAuthTag(), encrypted]),
    };
  }

  /** The key; undefined when its secret is not configured, or is another than it was. */
  decrypt(rowId: string, { secretId, ciphertext }: EncryptedKey) {
    const secret = this.keys.get(secretId);
    if (!secret) return undefined;
    const nonce = ciphertext.subarray(0, nonceLength);
    const tag = ciphertext.subarray(nonceLength, nonceLength + tagLength);
    const encrypted = ciphertext.subarray(nonceLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce);
    decipher.setAAD(Buffer.from(rowId));
    decipher.setAuthTag(tag);
    try {
      return (
        decipher.update(encrypted, undefined, 'utf8') + decipher.final('utf8')
      );
    } catch {
      // The tag does not fit: another secret under the same id, or a changed row.
      return undefined;
    }
  }
}
