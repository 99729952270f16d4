import { DateTime } from 'luxon';
import type { Change } from './changeFields';
import type { ChangeSettings } from './changeSettings';

/** What a review may be needed for. */
export type ReviewedChange = Pick<
  Change,
  'type' | 'outcome' | 'finishedAt' | 'windowEnd' | 'needsReview'
>;

/**
 * Whether a change that is done must be reviewed: it was an emergency, it failed or was rolled back, or it overran its
 * window (ITIL: post-implementation review). What was needed once stays so.
 */
export function needsReview({
  type,
  outcome,
  finishedAt,
  windowEnd,
  needsReview: wasNeeded,
}: ReviewedChange): boolean {
  return Boolean(
    wasNeeded ||
      type === 'emergency' ||
      outcome === 'failed' ||
      outcome === 'rolled-back' ||
      (finishedAt && hasOverrun({ windowEnd }, finishedAt)),
  );
}

/** Whether a change is not done by the end of its window. Windows are half-open: to end at the end is in time. */
export function hasOverrun(
  { windowEnd }: Pick<Change, 'windowEnd'>,
  at: string,
): boolean {
  return (
    windowEnd !== undefined &&
    DateTime.fromISO(at) > DateTime.fromISO(windowEnd)
  );
}

/** Whether an incident that is linked now makes a review necessary: until so long after the end. */
export function isIncidentOf(
  { finishedAt }: Pick<Change, 'finishedAt'>,
  now: string,
  { incidentWithin }: Pick<ChangeSettings, 'incidentWithin'>,
): boolean {
  if (finishedAt === undefined) return true;
  return (
    DateTime.fromISO(now) <= DateTime.fromISO(finishedAt).plus(incidentWithin)
  );
}
