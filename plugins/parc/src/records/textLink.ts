import type { ParcPaths } from '../useParcPaths';

const webAddress = /^https?:\/\/\S+$/;
/** https://www.cve.org/ResourcesSupport/AllResources/CNARules: at least four digits after the year. */
const vulnerability = /^CVE-\d{4}-\d{4,}$/;

/** Where records stand whose numbers people write in texts: work orders and changes. */
const numbers: ReadonlyArray<[RegExp, plural: string]> = [
  [/^WO-\d{4}-\d{5,}$/, 'work-orders'],
  [/^CH-\d{4}-\d{5,}$/, 'changes'],
];

/** Where a text leads: a web address, a vulnerability, the number of a record; undefined for any other. */
export function textLink(
  value: string,
  paths: Pick<ParcPaths, 'record'>,
): string | undefined {
  if (webAddress.test(value)) return value;
  if (vulnerability.test(value))
    return `https://www.cve.org/CVERecord?id=${value}`;
  const [, plural] = numbers.find(([form]) => form.test(value)) ?? [];
  return plural && paths.record(plural, value);
}
