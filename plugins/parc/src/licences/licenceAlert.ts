import {
  daysBetween,
  type Licence,
  type StateColour,
} from '@parc/backstage-plugin-parc-common';

/** A day of a licence's term that somebody should know of now. */
export interface LicenceAlert {
  about: 'ended' | 'ending' | 'notice' | 'renewing';
  date: string;
  colour: StateColour;
}

/** How long before a day the page begins to speak of it: the longest of the usual lead times of notices. */
const soonInDays = 90;

/** The next day that asks for a decision, if it is near: to give notice, to renew; or that it is too late. */
export function licenceAlert(
  licence: Pick<Licence, 'status' | 'renewal' | 'end' | 'noticeDate'>,
  today: string,
): LicenceAlert | undefined {
  const { status, renewal, end, noticeDate } = licence;
  if (status === 'terminated' || !end) return undefined;
  const isSoon = (day: string) =>
    day >= today && daysBetween(today, day) <= soonInDays;
  if (status === 'active' && noticeDate && isSoon(noticeDate)) {
    return { about: 'notice', date: noticeDate, colour: 'orange' };
  }
  const renewsItself =
    status === 'active' && (renewal === 'automatic' || renewal === 'evergreen');
  if (end < today) {
    return renewsItself
      ? undefined
      : { about: 'ended', date: end, colour: 'red' };
  }
  if (!isSoon(end)) return undefined;
  return renewsItself
    ? { about: 'renewing', date: end, colour: 'blue' }
    : { about: 'ending', date: end, colour: 'orange' };
}
