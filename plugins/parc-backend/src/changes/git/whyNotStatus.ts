import {
  changeLifeCycles,
  leadsTo,
  type Change,
  type ChangeSettings,
  type ChangeStatus,
} from '@parc/backstage-plugin-parc-common';

/** What of a change decides which status its file may say. */
export interface StatusGround {
  /** The change as it was; undefined when the file makes it. */
  before: Change | undefined;
  type: Change['type'];
  isComplete: boolean;
  /** Whether somebody else than its author may approve it, as far as it is known. */
  isSegregated: boolean;
  approval: ChangeSettings['gitApproval'];
}

/**
 * Why a file may not say a status; undefined when it may. What is over may be recorded. Else a file only moves a change on
 * where a merged review stands for approval, only one that is complete, and only where the life cycle leads to.
 */
export function whyNotStatus(
  status: ChangeStatus,
  { before, type, isComplete, isSegregated, approval }: StatusGround,
): string | undefined {
  if (status === (before?.status ?? 'new')) return undefined;
  const isOver = status === 'closed' || status === 'canceled';
  if (!before && isOver) return undefined;
  const from = before?.status as ChangeStatus | undefined;
  if (from && !isReached(type, from, status))
    return `is not where ${from} can go`;
  if (status === 'new' || status === 'canceled') return undefined;
  if (approval === 'portal')
    return 'is given in the portal: leave it out, or let parc.changes.gitApproval be merge';
  if (status === 'authorize')
    return 'nobody is asked: where a merged review approves, what is merged is scheduled';
  if (!isSegregated && !isOver)
    return 'names nobody but its author to approve it';
  return isComplete || isOver
    ? undefined
    : 'a change goes on when it is complete';
}

/** Whether some verbs, one after the other, lead from one status to another: a commit may say several steps at once. */
function isReached(
  type: Change['type'],
  from: ChangeStatus,
  to: ChangeStatus,
): boolean {
  const lifeCycle = changeLifeCycles[type as 'normal'];
  const seen = new Set<ChangeStatus>([from]);
  for (const each of seen)
    for (const next of lifeCycle.states)
      if (leadsTo(lifeCycle, each, next)) seen.add(next);
  return seen.has(to);
}
