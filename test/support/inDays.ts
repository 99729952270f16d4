/** A day so far from today where the company is, `YYYY-MM-DD`: late in the evening of UTC, today is tomorrow there. */
export function inDays(days: number): string {
  // Sweden writes dates as ISO 8601 does.
  const day = new Date(
    new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }),
  );
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
