/** A month, `YYYY-MM`, as it is written in a locale: `Mar 2026`. */
export function monthName(locale: string, month: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
