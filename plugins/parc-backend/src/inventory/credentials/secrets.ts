import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses it, so that a plain digest keeps it as well as a slow one would. */
const secretBytes = 32;

/** The word in front lets scanners of leaked secrets know what they found. */
export function newSecret(): string {
  return `parcagent_${randomBytes(secretBytes).toString('base64url')}`;
}

/** As a secret is kept. */
export function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether two digests are the same, in a time that does not tell where they differ. */
export function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** `Paris laptops` → `paris-laptops-x7k2q9`: readable in an agent's configuration, and taken by nobody. */
export function newLogin(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);
  const lot = randomBytes(4).toString('hex');
  return words ? `${words}-${lot}` : `agents-${lot}`;
}
