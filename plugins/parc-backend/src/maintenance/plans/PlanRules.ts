import {
  whyNoPlanSchedule,
  whyNoSlot,
  type MaintenancePlan,
  type PlanScheduleRefusal,
  type PlanSlotRefusal,
} from '@parc/backstage-plugin-parc-common';
import type { Draft, Transaction } from '../../records';
import { refuseUpdates } from '../updates/refuseUpdates';
import { whyNoCovers } from './readCovers';

/** What a plan is unless it says otherwise. */
const defaults = {
  kind: 'preventive',
  status: 'active',
  leadTime: 'P14D',
  horizon: 'P6M',
  batchBy: 'asset',
} as const;

/** The longest that one asset may take, in minutes: a week. */
const mostMinutes = 10_080;

/** What a plan must be beyond its field list, whichever way it comes in. */
export class PlanRules {
  async complete(trx: Transaction, drafts: readonly Draft[]): Promise<void> {
    for (const draft of drafts) {
      const { after } = draft;
      for (const [field, value] of Object.entries(defaults))
        after[field] ??= value;
      after.entityName ??= String(after.code).toLowerCase();
      if (after.deletedAt) continue;
      checkSchedule(draft);
      checkCovers(draft);
      await refuseUpdates(trx, draft);
      checkSlot(draft);
      checkMinutes(draft, 'estimatedMinutes', 1);
      checkMinutes(draft, 'downtimeMinutes', 0);
    }
  }
}

function checkSchedule(draft: Draft): void {
  const refusal = whyNoPlanSchedule(draft.after as unknown as MaintenancePlan);
  if (!refusal) return;
  const { field, refused, ...params } = refusal;
  refuse(draft, field, refused, messages[refused], params);
}

function checkCovers(draft: Draft): void {
  const covers = String(draft.after.covers);
  const part = whyNoCovers(covers);
  if (part === undefined)
    draft.after.covers = JSON.stringify(JSON.parse(covers));
  else {
    const message = `is no query of assets: ${part}`;
    refuse(draft, 'covers', 'covers-unreadable', message, { part });
  }
}

function checkSlot(draft: Draft): void {
  const refusal = whyNoSlot(draft.after as unknown as MaintenancePlan);
  if (refusal)
    refuse(draft, refusal.field, refusal.refused, messages[refusal.refused]);
}

function checkMinutes(draft: Draft, field: string, least: number): void {
  const minutes = draft.after[field] as number | undefined;
  if (minutes === undefined) return;
  if (Number.isInteger(minutes) && minutes >= least && minutes <= mostMinutes)
    return;
  const message = `must be a whole number from ${least} to ${mostMinutes}`;
  refuse(draft, field, 'minutes-out-of-range', message, {
    least,
    most: mostMinutes,
  });
}

function refuse(
  { row, after, refused }: Draft,
  field: string,
  code: string,
  message: string,
  params: object = {},
): void {
  refused.push({
    row,
    kind: 'input',
    code,
    params,
    field,
    value: after[field],
    message,
  });
}

/** In English, for the API, after the name of the field; pages translate the code. */
const messages: Readonly<
  Record<(PlanScheduleRefusal | PlanSlotRefusal)['refused'], string>
> = {
  'window-incomplete': 'needs the other end of the window as well',
  'counter-incomplete':
    'needs a name, a whole number of at least 1 and a leeway',
  'anchor-needed': 'must say from which day a fixed schedule counts',
  'floating-only': 'goes with a floating schedule only',
  'fixed-only': 'goes with a fixed schedule only',
  'no-interval': 'must say how often',
  'empty-period': 'must be longer than nothing',
  'window-out-of-order':
    'must not come before the target, nor that before the beginning',
  'target-needed':
    'must be given: this window has no whole period in its middle',
  'leeway-too-wide': 'must be less than the counter’s interval',
  'never-due': 'is a rule of days that there never are',
  'rule-unreadable': 'is no rule of RFC 5545',
  'rule-unsupported':
    'is a rule that is not possible here: daily at most, without hours',
  'slot-incomplete': 'must be given as well: a slot has two times',
  'slot-out-of-order': 'must be later on the same day',
  'rule-contradictory': 'has parts that do not go together',
};
