import { DateTime } from 'luxon';
import type { Money } from '../records/fields';
import { verbsFrom } from '../records/lifeCycle';
import { addPeriod } from '../records/addPeriod';
import type { Licence, LicenceStatus } from './licenceFields';
import { licenceLifeCycle, type LicenceVerb } from './licenceLifeCycle';
import type { LicenceVerbBody } from './licencePeriods';

/** Why the life cycle refuses; the page translates the code, the API also says it in English. */
export type LicenceRefusal =
  | { refused: 'wrong-status'; status: LicenceStatus; allowed: LicenceVerb[] }
  | { refused: 'no-end' }
  | { refused: 'no-length' }
  | { refused: 'term-overlaps'; end: string }
  | { refused: 'ends-before-it-starts'; from: string }
  | { refused: 'before-start'; start: string };

/** The changes of fields that a verb makes; `null` clears a field. */
export interface LicenceVerbChanges {
  status: LicenceStatus;
  start?: string;
  end?: string;
  quantity?: number;
  cost?: Money;
  terminatedOn?: string | null;
}

/** A term that is over or was superseded, to be kept. */
export interface SupersededTerm {
  from?: string;
  to: string;
  quantity?: number;
  cost?: Money;
  note?: string;
}

export type LicenceDecision =
  | { changes: LicenceVerbChanges; superseded?: SupersededTerm }
  | LicenceRefusal;

/** Decides what a verb does to a licence, or why it may not. `today` is `YYYY-MM-DD`. Changes nothing itself. */
export function decideLicenceVerb(
  licence: Licence,
  verb: LicenceVerb,
  body: LicenceVerbBody,
  today: string,
): LicenceDecision {
  const status = licence.status as LicenceStatus;
  const allowed = verbsFrom(licenceLifeCycle, status);
  if (!allowed.includes(verb)) {
    return { refused: 'wrong-status', status, allowed };
  }
  return rules[verb](licence, body, today);
}

const rules: Record<
  LicenceVerb,
  (licence: Licence, body: LicenceVerbBody, today: string) => LicenceDecision
> = {
  renew: (licence, body) => renew(licence, body),
  'let-lapse': ({ end }) =>
    end ? { changes: { status: 'lapsing' } } : { refused: 'no-end' },
  terminate: ({ start }, { on }, today) => {
    const terminatedOn = on ?? today;
    return start && terminatedOn < start
      ? { refused: 'before-start', start }
      : { changes: { status: 'terminated', terminatedOn } };
  },
  reinstate: () => ({ changes: { status: 'active', terminatedOn: null } }),
};

/** A new term after the current one, which is kept with its price. Rights without an end have none to renew. */
function renew(licence: Licence, body: LicenceVerbBody): LicenceDecision {
  const { start, end, quantity, cost } = licence;
  if (!end) return { refused: 'no-end' };
  const from = body.from ?? addPeriod(end, 'P1D');
  if (from <= end) return { refused: 'term-overlaps', end };
  const to = body.to ?? (start && lastDay(from, start, end));
  if (!to) return { refused: 'no-length' };
  if (to < from) return { refused: 'ends-before-it-starts', from };
  return {
    changes: {
      status: 'active',
      start: from,
      end: to,
      ...(body.quantity === undefined ? {} : { quantity: body.quantity }),
      ...(body.cost === undefined ? {} : { cost: body.cost }),
    },
    superseded: {
      to: end,
      ...(start ? { from: start } : {}),
      ...(quantity === undefined ? {} : { quantity }),
      ...(cost ? { cost } : {}),
      ...(body.note ? { note: body.note } : {}),
    },
  };
}

/** As long as the term before: in whole months where it was so, else in days. */
function lastDay(from: string, start: string, end: string): string {
  const next = addPeriod(end, 'P1D');
  const [first, after] = [start, next].map(day =>
    DateTime.fromISO(day, { zone: 'utc' }),
  );
  const { months } = after.diff(first, 'months');
  const isWhole = months > 0 && Number.isInteger(months);
  const length = isWhole
    ? `P${months}M`
    : `P${after.diff(first, 'days').days}D`;
  return addPeriod(addPeriod(from, length), 'P1D', -1);
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function licenceRefusalMessage(refusal: LicenceRefusal): string {
  switch (refusal.refused) {
    case 'wrong-status':
      return `the status is ${
        refusal.status
      }, which allows ${refusal.allowed.join(', ')}`;
    case 'no-end':
      return 'it has no end';
    case 'no-length':
      return 'to must say when the new term ends: the current one has no start';
    case 'term-overlaps':
      return `from must be after ${refusal.end}, the end of the current term`;
    case 'ends-before-it-starts':
      return `to is before the term begins on ${refusal.from}`;
    case 'before-start':
      return `on is before the term began on ${refusal.start}`;
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
