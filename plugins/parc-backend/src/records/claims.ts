import type { Filter } from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';

/** What a permission rule about people is given: `{ claims: ['user:default/ines', 'group:default/it'] }`. */
export const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity references, such as the ownershipEntityRefs of a user'),
});

type Claims = z.output<typeof claimsSchema>;

/** Whether a person or group is one of the claims; nobody is not. */
export function isClaimed(ref: string | undefined, { claims }: Claims) {
  return ref !== undefined && claims.includes(ref);
}

/** The records in whose field one of the claims stands. */
export function claimedBy(field: string, { claims }: Claims): Filter {
  return { field, in: claims };
}
