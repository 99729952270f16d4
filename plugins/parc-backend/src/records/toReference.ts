import type { Reference } from '@parc/backstage-plugin-parc-common';

/** A reference as answers give it that have one name for it. */
export function toReference({
  id,
  ref,
  name,
}: Reference): Omit<Reference, 'nameFr'> {
  return { id, ref, name };
}
