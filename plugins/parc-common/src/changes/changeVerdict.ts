import type { Change } from './changeFields';

/** What is said of a change when it is over, for reviews and for metrics. */
export interface ChangeVerdict {
  /**
   * It was rolled back or failed, needed repair that nobody planned (it was successful in part), or caused an incident:
   * what counts for the change failure rate (ITIL; DORA).
   */
  hasFailed?: true;
  /** It was finished after the end of its window. */
  hasOverrun?: true;
}

/** Outcomes that count as failed; see {@link ChangeVerdict}. */
const failures: readonly Change['outcome'][] = [
  'rolled-back',
  'failed',
  'partly-successful',
];

/** What follows from how a change went; what does not hold is left out. */
export function changeVerdict({
  outcome,
  incidents = [],
  finishedAt,
  windowEnd,
}: Partial<
  Pick<Change, 'outcome' | 'incidents' | 'finishedAt' | 'windowEnd'>
>): ChangeVerdict {
  const hasFailed = failures.includes(outcome) || incidents.length > 0;
  const hasOverrun = Boolean(finishedAt && windowEnd && finishedAt > windowEnd);
  return {
    ...(outcome && hasFailed ? { hasFailed } : {}),
    ...(hasOverrun ? { hasOverrun } : {}),
  };
}
