import { z } from 'zod';
import { normaliseEntityRef } from '../records';

/** Pseudonyms begin so; the rest is drawn by lot. */
export const pseudonymPrefix = 'user:default/erased-';

/** A user whom the register names and the catalog does not know any more. */
export interface DepartedPerson {
  person: string;
  /** How many fields of assets name them now. */
  assets: number;
  /** How many entries of the history name them. */
  changes: number;
  /** When it was first noticed that they left. */
  noticedAt: string;
}

/** What an erasure changed, or would change. */
export interface Erasure {
  isDryRun: boolean;
  /** What stands in place of the name; left out when nothing named the person. */
  pseudonym?: string;
  /** Assets that named the person, without being theirs. */
  assets: number;
  /** Entries of the history that named the person. */
  changes: number;
  /** Machines on which somebody of that login was seen. */
  machines: number;
}

/** One person, as an entity reference of a user. */
export const personSchema = z
  .string()
  .max(255)
  .transform((given, context) => {
    const ref = normaliseEntityRef(given);
    if (ref?.startsWith('user:')) return ref;
    context.addIssue({
      code: 'custom',
      message:
        'is not an entity reference of a user: user:default/ines.garnier',
    });
    return z.NEVER;
  });

export const eraseBodySchema = z.object({
  person: personSchema.describe('entity reference of the user'),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .describe('why, without the name: the number of the request'),
  dryRun: z
    .boolean()
    .default(false)
    .describe('only count what would be changed'),
});
export type EraseBody = z.input<typeof eraseBodySchema>;
