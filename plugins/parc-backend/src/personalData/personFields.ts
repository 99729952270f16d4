import type { Noun } from '@parc/backstage-plugin-parc-common';
import { snake } from '../records';

/** A field that may name users of the portal, and its column. */
export interface PersonField {
  field: string;
  column: string;
}

/** The fields of a noun that may name a user of the portal, as its field list says, with their columns. */
export function personFields(noun: Noun): PersonField[] {
  return Object.entries(noun.fields)
    .filter(
      ([, { kind, kinds }]) => kind === 'entityRef' && kinds?.includes('user'),
    )
    .map(([field]) => ({ field, column: snake(field) }));
}

/** Those of several values; one that may name anything may name a user. */
export function peopleFields(noun: Noun): PersonField[] {
  return Object.entries(noun.fields)
    .filter(
      ([, { kind, kinds }]) =>
        kind === 'entityRefs' && (!kinds || kinds.includes('user')),
    )
    .map(([field]) => ({ field, column: snake(field) }));
}
