import { DateTime } from 'luxon';
import {
  assetStatuses,
  postureLooks,
  type StateColour,
} from '@parc/backstage-plugin-parc-common';

type Filters = Readonly<Record<string, readonly string[]>>;

/** One value of a posture field, how it looks, and the list that shows its assets. */
export interface PostureValue {
  value: string;
  colour: StateColour;
  filters: Filters;
}

/** One question of security: what is asked of the fleet, and its answers from good to bad. */
export interface PostureQuestion {
  field: string;
  /** Answers that are as they should be. */
  good: string;
  values: PostureValue[];
  /** Assets of which no agent said it. */
  unknown: Filters;
}

/** How long without a word is too long. */
const staleDays = 30;

/** Assets in hand for which an agent speaks; what is retired needs no antivirus. */
export const spokenFor: Filters = {
  status: assetStatuses.filter(
    each => each !== 'retired' && each !== 'disposed',
  ),
  lastSeen: ['*'],
};

/** What is asked of the assets that some filters narrow, on a day. */
export function postureQuestions(
  today: string,
  narrowing: Filters,
): PostureQuestion[] {
  const base = { ...spokenFor, ...narrowing };
  const ask = (
    field: string,
    values: ReadonlyArray<[string, StateColour, string]>,
  ): PostureQuestion => ({
    field,
    good: values[0][0],
    values: values.map(([value, colour, filter]) => ({
      value,
      colour,
      filters: { ...base, [field]: [filter] },
    })),
    unknown: { ...base, [field]: ['-'] },
  });
  const stale = daysBefore(today, staleDays);
  return [
    ...Object.entries(postureLooks).map(([field, looks]) =>
      ask(
        field,
        Object.entries(looks).map(([value, { colour }]) => [
          value,
          colour,
          value,
        ]),
      ),
    ),
    ask('osEndOfSupport', [
      ['supported', 'green', `${today}..`],
      ['unsupported', 'red', `..${daysBefore(today, 1)}`],
    ]),
    ask('lastSeen', [
      ['recent', 'green', `${stale}..`],
      ['stale', 'orange', `..${daysBefore(today, staleDays + 1)}`],
    ]),
  ];
}

function daysBefore(day: string, days: number): string {
  return DateTime.fromISO(day).minus({ days }).toISODate() ?? day;
}
