import { changes, type Change } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  giveNumbers,
  type ChangeContext,
  type Draft,
  type Transaction,
} from '../records';

/** How changes are numbered. */
const changeNumbers = 'CH-{yyyy}-{00000}';

/** What a change must be beyond its field list, whichever way it comes in. */
export class ChangeRules {
  constructor(private readonly today: (at?: DateTime) => DateTime) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const today = this.today(context.at);
    for (const draft of drafts) {
      fillIn(draft, context, today.toISODate()!);
      checkWindow(draft);
    }
    await giveNumbers(trx, drafts, {
      noun: changes,
      year: today.year,
      patternOf: () => () => changeNumbers,
    });
  }
}

/** What a change is unless it says otherwise. Who enters it asks for it, and answers for it. */
function fillIn(
  { before, after }: Draft,
  { who: { actor } }: ChangeContext,
  today: string,
): void {
  const user = actor.startsWith('user:') ? actor : undefined;
  if (!before) after.author ??= user;
  after.type ??= 'normal';
  after.status ??= 'new';
  after.category ??= 'other';
  after.raisedBy ??= user;
  after.raisedOn ??= today;
  after.owner ??= after.raisedBy;
  after.conflictState ??= 'unchecked';
  after.approval ??= 'not-asked';
  after.approvalRound ??= 0;
}

function checkWindow({ row, after, refused }: Draft): void {
  const { windowStart, windowEnd } = after as unknown as Change;
  if (!windowStart || !windowEnd || windowStart < windowEnd) return;
  refused.push({
    row,
    kind: 'input',
    field: 'windowEnd',
    value: windowEnd,
    code: 'window-out-of-order',
    params: {},
    message: 'must be after windowStart',
  });
}
