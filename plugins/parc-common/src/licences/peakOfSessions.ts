/** When somebody used something; half-open: who ends at a moment makes room for who begins at it. */
export interface Session {
  /** ISO 8601 in UTC, in milliseconds: `2026-03-02T09:00:00.000Z`. */
  from: string;
  /** Empty while it goes on. */
  until?: string;
}

/** Later than all that is written in four digits of a year. */
const never = '~';

/** The most sessions at once, and the first moment at which there were so many; none when there was no session. */
export function peakOfSessions(
  sessions: readonly Session[],
): { sessions: number; at: string } | undefined {
  const steps = sessions
    .filter(({ from, until = never }) => from < until)
    .flatMap(({ from, until = never }) => [
      { at: from, step: 1 },
      { at: until, step: -1 },
    ])
    .sort((a, b) => compare(a.at, b.at) || a.step - b.step);
  let now = 0;
  let peak: { sessions: number; at: string } | undefined;
  for (const { at, step } of steps) {
    now += step;
    if (now > (peak?.sessions ?? 0)) peak = { sessions: now, at };
  }
  return peak;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
