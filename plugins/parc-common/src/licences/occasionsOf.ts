import type { Licence } from './licenceFields';
import { addDays } from '../records/addPeriod';
import { noticeDateOf } from './licenceAmounts';
import { laterTerm, timesUntil } from './Term';

/**
 * What comes up with a licence: the last day to give `notice`, the `end` of its last term, the day on which it renews by
 * itself (`renewal`: the first of the next term), the end of its `maintenance`.
 */
export const occasionKinds = [
  'notice',
  'end',
  'renewal',
  'maintenance',
] as const;
export type OccasionKind = (typeof occasionKinds)[number];

/** A day on which something comes up with a licence. */
export interface Occasion {
  kind: OccasionKind;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The last day of the term that it is about; not of maintenance. */
  termEnd?: string;
  /** It is about a term that nobody recorded yet: the licence renews by itself until then. */
  isExpected?: true;
}

/** What is asked of a licence to know what comes up. */
export type LicenceTerms = Pick<
  Licence,
  'status' | 'renewal' | 'start' | 'end' | 'noticePeriod' | 'maintenanceUntil'
>;

/**
 * What comes up with a licence from one day to another, both included, by date. One that renews by itself comes up again
 * with each term of the same length, where its start is known. Evergreen ones have neither notice day nor end unless a
 * notice period and an end say so; for one that lapses there is nothing left to decide, it only ends; a terminated one
 * has none.
 */
export function occasionsOf(
  licence: LicenceTerms,
  from: string,
  to: string,
): Occasion[] {
  if (licence.status === 'terminated') return [];
  const maintenance: Occasion[] = licence.maintenanceUntil
    ? [{ kind: 'maintenance', date: licence.maintenanceUntil }]
    : [];
  return [...ofTerms(licence, from, to), ...maintenance]
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => compare(a.date, b.date) || compare(a.kind, b.kind));
}

function ofTerms(licence: LicenceTerms, from: string, to: string): Occasion[] {
  const { end, start, renewal, status } = licence;
  if (!end || renewal === 'evergreen') return [];
  const first = ofTerm(licence, end);
  if (renewal !== 'automatic' || status !== 'active' || !start) return first;
  const term = { from: start, to: end };
  const others: Occasion[] = [];
  // The day of a renewal is the one after the end, hence one term earlier than the range.
  const begin = Math.max(1, timesUntil(term, addDays(from, -1)));
  for (let times = begin; ; times += 1) {
    const later = laterTerm(term, times);
    const noted = later && ofTerm(licence, later.to);
    if (!noted || noted.every(({ date }) => date > to))
      return [...first, ...others];
    others.push(...noted.map(each => ({ ...each, isExpected: true as const })));
  }
}

function ofTerm(
  { renewal, status, noticePeriod }: LicenceTerms,
  end: string,
): Occasion[] {
  const isRenewed = renewal === 'automatic' && status === 'active';
  const last: Occasion = isRenewed
    ? { kind: 'renewal', date: addDays(end, 1), termEnd: end }
    : { kind: 'end', date: end, termEnd: end };
  const date = noticeDateOf({ end, noticePeriod });
  if (!date || status !== 'active') return [last];
  return [{ kind: 'notice', date, termEnd: end }, last];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
