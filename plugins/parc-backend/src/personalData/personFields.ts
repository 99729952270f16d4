import type { Noun } from '@parc/backstage-plugin-parc-common';
import { snake } from '../records';

/** The fields of a noun that may name a user of the portal, as its field list says, with their columns. */
export function personFields(
  noun: Noun,
): Array<{ field: string; column: string }> {
  return Object.entries(noun.fields)
    .filter(
      ([, { kind, kinds }]) => kind === 'entityRef' && kinds?.includes('user'),
    )
    .map(([field]) => ({ field, column: snake(field) }));
}
