const units = { years: 'Y', months: 'M', weeks: 'W', days: 'D' } as const;

/** `{ months: 3 }` → `P3M`; what is no length of whole days is given back, to be refused. */
export function readPeriod(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const isKnown = Object.keys(given).every(key => key in units);
  if (!isKnown) return given;
  const text = Object.entries(units)
    .filter(([unit]) => unit in given)
    .map(
      ([unit, letter]) =>
        `${(given as Record<string, unknown>)[unit]}${letter}`,
    )
    .join('');
  return `P${text}`;
}
