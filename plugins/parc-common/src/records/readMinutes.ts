const minutesOf = { days: 24 * 60, hours: 60, minutes: 1 } as const;

/** `{ hours: 1, minutes: 30 }` or `PT1H30M` → 90; what is no length of time is given back, to be refused. */
export function readMinutes(given: unknown): unknown {
  if (typeof given === 'string') {
    const [, hours, minutes] =
      /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?$/.exec(given) ?? [];
    return hours || minutes
      ? 60 * Number(hours ?? 0) + Number(minutes ?? 0)
      : given;
  }
  if (typeof given !== 'object' || given === null) return given;
  const parts = Object.entries(given);
  const isKnown = parts.every(
    ([unit, count]) => unit in minutesOf && typeof count === 'number',
  );
  if (!isKnown || parts.length === 0) return given;
  return parts.reduce(
    (sum, [unit, count]) => sum + minutesOf[unit as 'hours'] * count,
    0,
  );
}
