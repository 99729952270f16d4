import { createFormats, localeOf, type Formats } from './formats';
import { useLanguage } from './useLanguage';

const made = new Map<string, Formats>();

/** Dates, numbers and money in the reader's language. */
export function useFormats(): Formats {
  const locale = localeOf(useLanguage(), navigator.languages);
  const known = made.get(locale) ?? createFormats(locale);
  made.set(locale, known);
  return known;
}
