const units = ['bit', 'kilobit', 'megabit', 'gigabit'] as const;

/** A speed in bits a second, in the unit that fits: `1 Gb/s`. Networks count by thousands. */
export function bitRate(locale: string, bitsPerSecond: number): string {
  const step = Math.min(
    Math.floor(Math.log10(Math.max(bitsPerSecond, 1)) / 3),
    units.length - 1,
  );
  const amount = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bitsPerSecond / 1000 ** step);
  return `${amount}/s`;
}
