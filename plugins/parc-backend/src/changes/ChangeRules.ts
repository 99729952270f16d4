import {
  changes,
  changeVerdict,
  missingFields,
  riskOf,
  unknownAnswersOf,
  whyIncomplete,
  type Change,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  giveNumbers,
  type ChangeContext,
  type Draft,
  type Transaction,
} from '../records';
import { hasMoved } from './hasMoved';
import type { ChangeTemplates } from './ChangeTemplates';
import { refuseSubmitted } from './refuseSubmitted';
import { takeOverImported } from './takeOverImported';
import type { ChangeRelations } from './relations/ChangeRelations';

/** How changes are numbered. */
const changeNumbers = 'CH-{yyyy}-{00000}';

/** What a change must be beyond its field list, whichever way it comes in. */
export class ChangeRules {
  constructor(
    private readonly today: (at?: DateTime) => DateTime,
    private readonly settings: Pick<ChangeSettings, 'risk'>,
    private readonly templates: ChangeTemplates,
    private readonly relations: ChangeRelations,
  ) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const today = this.today(context.at);
    await this.templates.fillIn(trx, drafts, today.toISODate()!);
    for (const draft of drafts) {
      if (isTakenOver(draft, context)) takeOverImported(draft, context, today);
      fillIn(draft, context, today.toISODate()!);
      checkWindow(draft);
      refuseSubmitted(draft);
      judge(draft);
    }
    for (const draft of drafts) this.keepFigures(draft);
    await this.relations.check(trx, drafts, context);
    // Last: what is refused is tried again without what is wrong, and may then still have its number.
    await giveNumbers(trx, drafts, {
      noun: changes,
      year: today.year,
      patternOf: () => () => changeNumbers,
    });
  }

  /**
   * What is missing and how high the risk is, as long as the change is written; afterwards they stay as they were when it
   * was submitted, beside the answers that gave them. What was found of other times and items does not count any more.
   */
  private keepFigures(draft: Draft): void {
    const change = draft.after as unknown as Change;
    const isWritten = change.status === 'new' || change.status === 'assess';
    if (draft.before && !isWritten) return;
    checkAnswers(draft, this.settings);
    const risk = riskOf(change.riskAnswers ?? [], this.settings.risk);
    const missing = missingFields(whyIncomplete(change, this.settings));
    const isOver = change.status === 'closed' || change.status === 'canceled';
    change.missing = missing.length && !isOver ? missing : undefined;
    change.riskScore = risk?.score;
    change.riskLevel = risk?.level;
    if (!draft.before || !hasMoved(draft.before, draft.after)) return;
    change.conflictState = 'unchecked';
    change.conflictCount = undefined;
    change.overriddenBecause = undefined;
  }
}

function isTakenOver(draft: Draft, context: ChangeContext): boolean {
  return !draft.before && context.source === 'import' && !context.isUndo;
}

/** What a change is unless it says otherwise. Who enters it asks for it, and answers for it. */
function fillIn(
  { before, after }: Draft,
  { who: { actor } }: ChangeContext,
  today: string,
): void {
  const user = actor.startsWith('user:') ? actor : undefined;
  if (!before) after.author ??= user;
  if (after.number) after.entityName ??= String(after.number).toLowerCase();
  after.status ??= 'new';
  after.category ??= 'other';
  after.raisedBy ??= user;
  after.raisedOn ??= today;
  after.owner ??= after.raisedBy;
  after.conflictState ??= 'unchecked';
  after.approval ??= 'not-asked';
  after.approvalRound ??= 0;
}

/** Kept with the change, so that lists can be narrowed to what metrics count. */
function judge({ after }: Draft): void {
  const { hasFailed, hasOverrun } = changeVerdict(after as unknown as Change);
  after.hasFailed = hasFailed;
  after.hasOverrun = hasOverrun;
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

/** Answers of an earlier questionnaire stay; new ones are of the one in force. */
function checkAnswers(
  { row, before, after, refused }: Draft,
  { risk }: Pick<ChangeSettings, 'risk'>,
): void {
  const answersOf = (values: object | undefined) =>
    (values as Partial<Change> | undefined)?.riskAnswers ?? [];
  const known = answersOf(before);
  for (const value of unknownAnswersOf(answersOf(after), risk))
    if (!known.includes(value))
      refused.push({
        row,
        kind: 'input',
        field: 'riskAnswers',
        value,
        message: 'is no answer of the questionnaire',
      });
}
