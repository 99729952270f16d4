/** Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30): dates, and dates with times. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55,
  56, 57, 58,
]);

/** Whether numbers of a format are days. Times of a day and durations are not. */
export function isDateFormat(id: number, code?: string): boolean {
  if (code === undefined) return builtInDates.has(id);
  const plain = code
    .slice(0, 500)
    .split(';')[0]
    // Texts, escaped characters, fillers, and [colours], [conditions], [$-40C] of languages.
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase();
  return /[dy]|mmm/.test(plain) && !/general|standard/.test(plain);
}

const dayLength = 86_400_000;
/** 9999-12-31. */
const lastDay = 2_958_465;

/** A number of a workbook as ISO date, with the time where it has one; undefined when no day has this number. */
export function dateOfSerial(
  serial: number,
  is1904: boolean,
): string | undefined {
  const days = is1904 ? serial + 1_462 : serial;
  // Excel believes in 29 February 1900, the sixtieth day; before it, days are counted from one later.
  if (days < 1 || days > lastDay + 1 || Math.floor(days) === 60)
    return undefined;
  const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.round(days * 86_400) * 1_000);
  const iso = date.toISOString();
  return date.getTime() % dayLength === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
