import { InputError } from '@backstage/errors';
import { normaliseEntityRef } from '@parc/backstage-plugin-parc-common';

/** A group as an entity reference. Throws an InputError that names the field and what was given. */
export function groupOf(field: string, given: string): string {
  return refOf('group', field, given);
}

/** Users likewise, each once. */
export function usersOf(field: string, given: readonly string[]): string[] {
  return [...new Set(given.map(each => refOf('user', field, each)))];
}

function refOf(kind: string, field: string, given: string): string {
  const ref = normaliseEntityRef(given);
  if (ref?.startsWith(`${kind}:`)) return ref;
  throw new InputError(
    `${field}: ${JSON.stringify(
      given,
    )} must be a ${kind} such as ${kind}:default/name`,
  );
}
