import { assets } from '@parc/backstage-plugin-parc-common';
import { personFields } from './personFields';

/** The fields of assets that name people. */
export const fields = personFields(assets);
export const columns = fields.map(({ column }) => column);

/** Whether an asset names a person; binds them once for each column. */
export const naming = `(${columns
  .map(column => `${column} = ?`)
  .join(' or ')})`;

/** Whole values in the changes, so that ines is not found in ines.garnier; a reference in the reason likewise. */
export const inHistory = `(actor = ? or strpos(changes::text, ?) > 0 or reason ~ ?)`;

export function historyValues(person: string): string[] {
  return [person, JSON.stringify(person), inText(person)];
}

/** A regular expression that finds an entity reference in a text, and not the beginning of a longer one. */
export function inText(person: string): string {
  return `${person.replaceAll('.', '\\.')}(?![-_.]*[a-z0-9])`;
}
