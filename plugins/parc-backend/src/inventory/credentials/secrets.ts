import { randomBytes, timingSafeEqual } from 'node:crypto';

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
