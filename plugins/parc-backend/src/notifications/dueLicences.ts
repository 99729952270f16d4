import {
  addDays,
  daysBetween,
  occasionsOf,
  type LicenceTerms,
  type Occasion,
} from '@parc/backstage-plugin-parc-common';
import type { LicenceNoticeKind } from './noticeKinds';

/** What is to be told of a licence: the day, and how many days before it. */
export interface LicenceDue {
  kind: LicenceNoticeKind;
  date: string;
  leadDays: number;
}

/**
 * What is to be told of a licence on a day: of each notice day, end and renewal the shortest lead time that was reached,
 * so that a licence that is entered late is told of once and not of each lead time that has passed. Nothing of one that
 * lapses on purpose or was terminated.
 */
export function dueOf(
  licence: LicenceTerms,
  today: string,
  leadDays: readonly number[],
): LicenceDue[] {
  if (licence.status !== 'active') return [];
  const horizon = addDays(today, Math.max(0, ...leadDays));
  return occasionsOf(licence, today, horizon).flatMap(occasion => {
    const kind = kindOf(licence, occasion);
    const away = daysBetween(today, occasion.date);
    const reached = leadDays.filter(each => each >= away);
    return kind && reached.length
      ? [{ kind, date: occasion.date, leadDays: Math.min(...reached) }]
      : [];
  });
}

/** Whether what was to be told still holds: it was not renewed meanwhile, nor let lapse, nor has its day been moved. */
export function stillHolds(
  licence: LicenceTerms,
  kind: LicenceNoticeKind,
  date: string,
): boolean {
  return dueOf(licence, date, [0]).some(each => each.kind === kind);
}

function kindOf(
  licence: LicenceTerms,
  { kind }: Occasion,
): LicenceNoticeKind | undefined {
  switch (kind) {
    case 'notice':
      return 'licence-notice';
    case 'end':
      return 'licence-ending';
    case 'renewal':
      return licence.noticePeriod ? undefined : 'licence-renewing';
    default:
      return undefined;
  }
}
