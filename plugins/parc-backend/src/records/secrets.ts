import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses it, so that a plain digest keeps it as well as a slow one would. */
const secretBytes = 32;

/** The word in front, `parcagent`, lets scanners of leaked secrets know what they found. */
export function newSecret(word: string): string {
  return `${word}_${randomBytes(secretBytes).toString('base64url')}`;
}

/** As a secret is kept. */
export function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
