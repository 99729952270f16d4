/**
 * What became of a window of an asset under a plan. `in-window`, `early` and `late` were done; `skipped` was decided for a
 * reason; `overdue` is past its last day and still to be done; `missed` was leaped over by a visit that came after it, or
 * was overdue when its asset left the fleet; `left` is of an asset that left before its window closed.
 */
export const complianceOutcomes = [
  'in-window',
  'early',
  'late',
  'skipped',
  'overdue',
  'missed',
  'left',
] as const;
export type ComplianceOutcome = (typeof complianceOutcomes)[number];

/** How many windows had which outcome. */
export type ComplianceCounts = Readonly<Record<ComplianceOutcome, number>>;

/** The figures of compliance: `due` is all but what left; `rate` is of what is due, from 0 to 1, and of nothing nothing. */
export interface ComplianceFigures {
  due: number;
  inWindow: number;
  early: number;
  late: number;
  skipped: number;
  overdue: number;
  missed: number;
  left: number;
  rate?: number;
}

/** Adds up what became of windows: done in their window / due. */
export function complianceFigures(counts: ComplianceCounts): ComplianceFigures {
  const { early, late, skipped, overdue, missed, left } = counts;
  const inWindow = counts['in-window'];
  const due = inWindow + early + late + skipped + overdue + missed;
  return {
    due,
    inWindow,
    early,
    late,
    skipped,
    overdue,
    missed,
    left,
    ...(due > 0 ? { rate: inWindow / due } : {}),
  };
}
