import { z } from 'zod';
import { dateSchema, inputSchema, reasonSchema } from '../records/schema';
import { allocations, type Allocation } from './allocationFields';

const holders = {
  assignee: inputSchema(allocations.fields.assignee).optional() as z.ZodType<
    string | undefined
  >,
  asset: inputSchema(allocations.fields.asset).optional() as z.ZodType<
    string | undefined
  >,
};

/** Takes it back: `on` is the first day on which it is theirs no more, today when left out. */
export const allocationEndSchema = z.strictObject({
  on: dateSchema.optional(),
  reason: reasonSchema.optional(),
});
export type AllocationEnd = z.output<typeof allocationEndSchema>;

/** Gives all of it to another user or group, or to an asset: ends it and makes a new one. */
export const allocationMoveSchema = z
  .strictObject({
    ...holders,
    on: dateSchema.optional(),
    reason: reasonSchema.optional(),
  })
  .refine(
    ({ assignee, asset }) => (assignee === undefined) !== (asset === undefined),
    'either assignee or asset must say who gets it',
  );
export type AllocationMove = z.output<typeof allocationMoveSchema>;

/** Why an allocation stays; the page translates the code, the API also says it in English. */
export type AllocationRefusal =
  | { refused: 'already-ended'; until: string }
  | { refused: 'declared-in-git' }
  | { refused: 'reassignment-locked'; lockedUntil: string }
  | { refused: 'in-the-future'; date: string }
  | { refused: 'before-allocation'; since: string };

/** Decides whether an allocation ends on a day. `isGone`: the person left, or the asset is used no more. */
export function decideAllocationEnd(
  allocation: Pick<Allocation, 'since' | 'until' | 'lockedUntil' | 'managedBy'>,
  on: string,
  { today, isGone }: { today: string; isGone: boolean },
): { changes: { until: string } } | AllocationRefusal {
  const { since, until, lockedUntil, managedBy } = allocation;
  if (until) return { refused: 'already-ended', until };
  if (managedBy === 'git') return { refused: 'declared-in-git' };
  if (on > today) return { refused: 'in-the-future', date: on };
  if (on < since) return { refused: 'before-allocation', since };
  if (!isGone && lockedUntil && on < lockedUntil) {
    return { refused: 'reassignment-locked', lockedUntil };
  }
  return { changes: { until: on } };
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function allocationRefusalMessage(refusal: AllocationRefusal): string {
  switch (refusal.refused) {
    case 'already-ended':
      return `it was ended on ${refusal.until}`;
    case 'declared-in-git':
      return 'it is declared in the file of its licence; change it there';
    case 'reassignment-locked':
      return `it may not be reassigned before ${refusal.lockedUntil}`;
    case 'in-the-future':
      return `${refusal.date} is in the future`;
    case 'before-allocation':
      return `it is before it was allocated on ${refusal.since}`;
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
