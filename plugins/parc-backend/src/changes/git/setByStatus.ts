import {
  changeStatuses,
  needsReview,
  type Change,
  type ChangeStatus,
  type DeclaredChange,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';

/** What a status that a file says leads to beside it: the approval by a merged review, when it was, and how it went. */
export function setByStatus(
  status: ChangeStatus,
  before: Change | undefined,
  { values, outcome = {} }: DeclaredChange,
  now: DateTime,
): object {
  if (status === 'new') return { status, ...nothingOf };
  const at = now.toUTC().toISO();
  const { windowStart = at, windowEnd = at, type } = values;
  const isPast = (passed: ChangeStatus) =>
    status !== 'canceled' &&
    changeStatuses.indexOf(status) >= changeStatuses.indexOf(passed);
  const begun = isPast('review') ? windowStart : at;
  // How it went in the portal, the file need not repeat.
  const result = outcome.result ?? before?.outcome ?? 'successful';
  return {
    status,
    submittedAt: before?.submittedAt ?? at,
    ...(isPast('scheduled')
      ? {
          approval: type === 'standard' ? 'pre-authorised' : 'approved',
          authorisedAt: before?.authorisedAt ?? at,
        }
      : {}),
    ...(isPast('implement') ? { startedAt: before?.startedAt ?? begun } : {}),
    ...(isPast('review')
      ? {
          finishedAt: before?.finishedAt ?? windowEnd,
          outcome: result,
          outcomeText: outcome.text ?? before?.outcomeText,
          needsReview: needsReview({
            type: type as Change['type'],
            outcome: result,
            needsReview: before?.needsReview,
          }),
        }
      : {}),
    ...(isPast('closed')
      ? {
          closedAt: outcome.closedOn ? `${outcome.closedOn}T12:00:00.000Z` : at,
          reviewText: outcome.review,
          returnObtained: outcome.returnObtained,
          returnText: outcome.returnText,
          returnVerifiedOn: outcome.returnObtained && outcome.closedOn,
        }
      : {}),
    ...(status === 'canceled'
      ? {
          closedAt: at,
          canceledBecause: outcome.text ?? 'by its file',
          ...(isAsked(before)
            ? { approval: 'not-asked', approvalDue: null }
            : {}),
        }
      : {}),
  };
}

function isAsked(change: Change | undefined): boolean {
  return change?.approval === 'asked' || change?.approval === 'afterwards';
}

/** A change that is taken back to New has nothing of what came of it before. */
const nothingOf = {
  approval: 'not-asked',
  approvalDue: null,
  submittedAt: null,
  authorisedAt: null,
  startedAt: null,
  finishedAt: null,
  closedAt: null,
  canceledBecause: null,
};
