/** When somebody used something; half-open: who ends at a moment makes room for who begins at it. */
export interface Session {
  /** ISO 8601 in UTC. */
  from: string;
  /** Empty while it goes on. */
  until?: string;
}

/** The most sessions at once, and the first moment at which there were so many; none when there was no session. */
export function peakOfSessions(
  sessions: readonly Session[],
): { sessions: number; at: string } | undefined {
  const steps = sessions
    .map(({ from, until }) => ({
      from: Date.parse(from),
      until: until === undefined ? Infinity : Date.parse(until),
    }))
    .filter(({ from, until }) => from < until)
    .flatMap(({ from, until }) => [
      { at: from, step: 1 },
      { at: until, step: -1 },
    ])
    .sort((a, b) => (a.at === b.at ? a.step - b.step : a.at - b.at));
  let now = 0;
  let peak: { sessions: number; at: string } | undefined;
  for (const { at, step } of steps) {
    now += step;
    if (now > (peak?.sessions ?? 0))
      peak = { sessions: now, at: new Date(at).toISOString() };
  }
  return peak;
}
