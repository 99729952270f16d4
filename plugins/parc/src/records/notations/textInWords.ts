import {
  calendars,
  changes,
  maintenancePlans,
  slotDays,
  windows,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';
import { hoursInWords } from './hoursInWords';
import { ruleInWords } from './ruleInWords';

type InWords = (
  value: string,
  text: Text,
  formats: Formats,
) => string | undefined;

const byField: Readonly<Record<string, Readonly<Record<string, InWords>>>> = {
  [calendars.name]: {
    hours: hoursInWords,
    country: countryInWords,
    closedOn: daysInWords,
    openOn: daysInWords,
  },
  [windows.name]: {
    start: timeInWords,
    duration: (value, _, formats) => formats.period(value),
    rule: ruleInWords,
    except: daysInWords,
    also: timeInWords,
  },
  [changes.name]: {
    conflictsFound: conflictInWords,
    conflictsGone: conflictInWords,
  },
  [maintenancePlans.name]: { rule: ruleInWords, slotDays: weekdayInWords },
};

/** What a text says that is written in a notation (hours, a rule, a conflict); undefined for any other. */
export function textInWords(
  noun: Noun,
  field: string,
  value: string,
  text: Text,
  formats: Formats,
): string | undefined {
  return byField[noun.name]?.[field]?.(value, text, formats);
}

function timeInWords(value: string, _: Text, formats: Formats): string {
  return formats.localTime(value);
}

/** `2026-12-24/2027-01-01 Annual closing`, its days as the reader writes them. */
function daysInWords(value: string, _: Text, formats: Formats): string {
  return value.replace(
    /(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?/,
    (__, ...days: Array<string | undefined>) =>
      days
        .slice(0, 2)
        .flatMap(day => (day ? formats.date(day) : []))
        .join(' – '),
  );
}

function weekdayInWords(
  value: string,
  _: Text,
  formats: Formats,
): string | undefined {
  const day = slotDays.findIndex(each => each === value);
  return day < 0 ? undefined : formats.weekday(day);
}

function countryInWords(value: string, { language }: Text): string | undefined {
  if (!/^[A-Z]{2}$/.test(value)) return undefined;
  return new Intl.DisplayNames([language], { type: 'region' }).of(value);
}

/** `shared-item component:default/mail CH-2026-00003`: its kind, and between what it is. */
function conflictInWords(value: string, text: Text): string {
  const [kind, ...between] = value.split(' ');
  const said = text.find(`changes.conflicts.kind.${kind}`) ?? kind;
  if (between.length === 0) return said;
  const names = between.map(each => each.replace(/^\w+:[^/]+\//, ''));
  return `${said}${text.t('list.colon')} ${names.join(' · ')}`;
}
