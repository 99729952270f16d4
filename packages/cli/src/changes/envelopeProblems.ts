import { type Entity } from '@backstage/catalog-model';
import { parcApiVersion } from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import type { ProblemAt } from './ChangeFile';

/** Names as the catalog takes them (Backstage descriptor format). */
const namePattern = /^[A-Za-z0-9]+([-_.]+[A-Za-z0-9]+)*$/;
const name = z
  .string('must be given')
  .max(63)
  .regex(namePattern, 'must be letters and digits, separated by -, _ or .');

/** What every ChangeRecord must have: without it the catalog gives it no page. */
const envelopeSchema = z.object({
  apiVersion: z.literal(parcApiVersion, `must be ${parcApiVersion}`),
  metadata: z.object(
    {
      name,
      namespace: name.optional(),
      title: z.string().optional(),
    },
    'must be given',
  ),
  spec: z.object(
    {
      type: z.string('must be given').min(1),
      owner: z.string('must be given').min(1),
    },
    'must be given',
  ),
});

/** What is wrong around the fields of a change. */
export function envelopeProblems(entity: Entity): ProblemAt[] {
  const parsed = envelopeSchema.safeParse(entity);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    rule: 'schema',
    message: `${path.join('.')}: ${message}`,
  }));
}
