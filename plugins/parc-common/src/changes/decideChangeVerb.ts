import { DateTime } from 'luxon';
import { verbsFrom } from '../records/lifeCycle';
import type { Gap } from './changeCheck';
import type { Conflict, ConflictKind } from './changeConflict';
import type { Change, ChangeValues } from './changeFields';
import {
  changeLifeCycles,
  type ChangeStatus,
  type ChangeType,
  type ChangeVerb,
} from './changeLifeCycle';
import type { ChangeSettings } from './changeSettings';
import type { ChangeAnyVerb, ChangeVerbBody } from './changeVerbSchemas';
import type { ChangeRefusal } from './changeRefusal';
import { isIncidentOf, needsReview } from './needsReview';
import { missingFields } from './whyIncomplete';

/** The changes of fields that a verb makes; `null` clears a field. */
export type ChangeChanges = {
  [Name in keyof ChangeValues]?: ChangeValues[Name] | null;
};

/** What the rules need to know beside the change and the body. */
export interface ChangeVerbContext {
  /** ISO 8601, UTC. */
  now: string;
  /** `YYYY-MM-DD` where the company is. */
  today: string;
  /** Who does it; undefined where it is no user. */
  by?: string;
  settings: Pick<ChangeSettings, 'approveEmergencyWithin' | 'incidentWithin'>;
  /** As {@link whyIncomplete} says; known to who submits and asks for approval. */
  gaps?: readonly Gap[];
  /** As they were just looked for; known to who submits, asks for approval, overrides and begins. */
  conflicts?: readonly Conflict[];
  /** Titles of the tasks that must be ended before: those of the back-out for who backs out, else the others. */
  openTasks?: readonly string[];
  /** Whether the model of a standard change is active and not expired. */
  hasValidModel?: boolean;
}

/** Decides what a verb does to a change, or why it may not. Changes nothing itself. */
export function decideChangeVerb(
  change: Change,
  verb: ChangeAnyVerb,
  body: ChangeVerbBody,
  context: ChangeVerbContext,
): { changes: ChangeChanges } | ChangeRefusal {
  const allowed = changeVerbsFrom(change);
  const status = change.status as ChangeStatus;
  if (!allowed.includes(verb))
    return { refused: 'wrong-status', status, allowed };
  const decided = rules[verb](change, body, context);
  return 'refused' in decided ? decided : { changes: decided };
}

/** The verbs of a person that a change allows as it stands: those that move it on, and those that do not. */
export function changeVerbsFrom({
  type,
  status,
}: Pick<Change, 'type' | 'status'>): ChangeAnyVerb[] {
  const state = status as ChangeStatus;
  const moving = verbsFrom(changeLifeCycles[type as ChangeType], state);
  return [
    ...moving.filter(each => each !== 'authorise' && each !== 'refuse'),
    ...(['override', 'link-incident', 'verify-return'] as const).filter(each =>
      recordVerbsFrom[each].includes(state),
    ),
  ];
}

/** Where what leaves the status as it is may be done. */
const recordVerbsFrom: Readonly<
  Record<'override' | 'link-incident' | 'verify-return', ChangeStatus[]>
> = {
  override: ['new', 'assess', 'authorize', 'scheduled'],
  'link-incident': ['implement', 'review', 'closed'],
  'verify-return': ['review', 'closed'],
};

type Rule = (
  change: Change,
  body: ChangeVerbBody,
  context: ChangeVerbContext,
) => ChangeChanges | ChangeRefusal;

const rules: Record<ChangeAnyVerb, Rule> = {
  submit,
  'request-approval': (change, _, context) =>
    whyNotAsked(change, context) ?? to(change, 'request-approval'),
  revise: change => ({ ...to(change, 'revise'), ...nothingAsked }),
  start,
  finish,
  'back-out': (change, body, context) =>
    end(change, 'back-out', { ...body, outcome: 'rolled-back' }, context),
  close,
  cancel: (change, { reason }, { now }) => ({
    ...to(change, 'cancel'),
    canceledBecause: reason,
    closedAt: now,
  }),
  override: overrideConflicts,
  'link-incident': linkIncident,
  'verify-return': verifyReturn,
};

/** What was submitted is taken back: what was looked for and asked then does not count any more. */
const nothingAsked: ChangeChanges = {
  approval: 'not-asked',
  approvalDue: null,
  askedApprovers: null,
  submittedAt: null,
  authorisedAt: null,
  conflictState: 'unchecked',
  conflictCount: null,
  overriddenBecause: null,
};

/**
 * A standard change is authorised by its model; an emergency asks for approval at once. A normal change may be submitted
 * with conflicts: to find them is what Assess is for.
 */
function submit(change: Change, _: ChangeVerbBody, context: ChangeVerbContext) {
  const submitted = {
    ...to(change, 'submit'),
    submittedAt: context.now,
    refusedBecause: null,
  };
  switch (change.type as ChangeType) {
    case 'normal':
      return whyNotComplete(context) ?? submitted;
    case 'emergency':
      return whyNotAsked(change, context) ?? submitted;
    case 'standard': {
      const refusal = whyNotAsked(change, context);
      if (refusal) return refusal;
      if (!context.hasValidModel)
        return { refused: 'no-valid-model', model: change.model?.ref } as const;
      const authorised = {
        authorisedAt: context.now,
        approval: 'pre-authorised',
      };
      return { ...submitted, ...authorised };
    }
    default:
      throw new Error(`unknown type ${change.type}`);
  }
}

function whyNotComplete({
  gaps = [],
}: ChangeVerbContext): ChangeRefusal | undefined {
  return gaps.length
    ? { refused: 'incomplete', fields: missingFields(gaps) }
    : undefined;
}

/** Complete, and without conflicts that nobody justified. */
function whyNotAsked(
  { conflictState }: Change,
  context: ChangeVerbContext,
): ChangeRefusal | undefined {
  const refusal = whyNotComplete(context);
  if (refusal || conflictState === 'overridden') return refusal;
  const { conflicts = [] } = context;
  return conflicts.length
    ? {
        refused: 'conflicts',
        count: conflicts.length,
        kinds: kindsOf(conflicts),
      }
    : undefined;
}

/** An emergency that nobody approved yet is begun all the same, and is to be approved afterwards. */
function start(change: Change, _: ChangeVerbBody, context: ChangeVerbContext) {
  const { now, settings, conflicts = [] } = context;
  const before = conflicts.filter(each => each.kind === 'predecessor');
  if (before.length)
    return {
      refused: 'predecessors-open',
      changes: before.flatMap(each => each.change?.ref ?? []),
    } as const;
  const begun = { ...to(change, 'start'), startedAt: now };
  if (change.status !== 'authorize') return begun;
  const due = DateTime.fromISO(now).plus(settings.approveEmergencyWithin);
  return {
    ...begun,
    approval: 'afterwards',
    approvalDue: due.toUTC().toISO()!,
  };
}

function finish(
  change: Change,
  body: ChangeVerbBody,
  context: ChangeVerbContext,
) {
  if (body.outcome !== 'successful' && !body.text)
    return { refused: 'outcome-needs-text', outcome: body.outcome! } as const;
  return end(change, 'finish', body, context);
}

function end(
  change: Change,
  verb: 'finish' | 'back-out',
  { outcome, text }: { outcome?: Change['outcome']; text?: string },
  { now, openTasks = [] }: ChangeVerbContext,
): ChangeChanges | ChangeRefusal {
  if (openTasks.length) return { refused: 'open-tasks', tasks: [...openTasks] };
  const ended = { outcome, finishedAt: now };
  return {
    ...to(change, verb),
    ...ended,
    outcomeText: text ?? null,
    needsReview: needsReview({ ...change, ...ended }),
  };
}

/** A review that is needed asks what was learnt, and whether the return was obtained (ITIL: post-implementation review). */
function close(
  change: Change,
  body: ChangeVerbBody,
  { now, today, by }: ChangeVerbContext,
): ChangeChanges | ChangeRefusal {
  const { review, returnObtained, returnText } = body;
  if (change.approval === 'afterwards')
    return { refused: 'approval-open', due: change.approvalDue };
  const isAnswered = returnObtained ?? change.returnObtained;
  if (change.needsReview && !(review && isAnswered))
    return { refused: 'needs-review' };
  if (returnObtained && !returnText) return { refused: 'return-needs-text' };
  return {
    ...to(change, 'close'),
    closedAt: now,
    ...(review ? { reviewText: review, reviewedBy: by ?? null } : {}),
    ...(returnObtained
      ? { returnObtained, returnText, returnVerifiedOn: today }
      : {}),
  };
}

/** All conflicts that there are now, or none: each of a kind that the policy lets pass for this type. */
function overrideConflicts(
  _: Change,
  { reason }: ChangeVerbBody,
  { conflicts = [] }: ChangeVerbContext,
): ChangeChanges | ChangeRefusal {
  if (conflicts.length === 0) return { refused: 'nothing-to-override' };
  const kept = conflicts.filter(each => !each.mayOverride);
  if (kept.length) return { refused: 'may-not-override', kinds: kindsOf(kept) };
  return { conflictState: 'overridden', overriddenBecause: reason };
}

function linkIncident(
  change: Change,
  { incident = '' }: ChangeVerbBody,
  { now, settings }: ChangeVerbContext,
): ChangeChanges | ChangeRefusal {
  const { incidents = [] } = change;
  if (incidents.includes(incident))
    return { refused: 'already-linked', incident };
  return {
    incidents: [...incidents, incident],
    ...(isIncidentOf(change, now, settings) ? { needsReview: true } : {}),
  };
}

function verifyReturn(
  _: Change,
  { returnObtained, returnText, review, on }: ChangeVerbBody,
  { today, by }: ChangeVerbContext,
): ChangeChanges | ChangeRefusal {
  const day = on ?? today;
  if (day > today) return { refused: 'in-the-future', date: day };
  return {
    returnObtained,
    returnText,
    returnVerifiedOn: day,
    ...(review ? { reviewText: review, reviewedBy: by ?? null } : {}),
  };
}

function kindsOf(conflicts: readonly Conflict[]): ConflictKind[] {
  return [...new Set(conflicts.map(each => each.kind))];
}

/** The one status to which a verb leads, by the type of the change. */
function to({ type }: Change, verb: ChangeVerb): { status: ChangeStatus } {
  return { status: changeLifeCycles[type as ChangeType].verbs[verb].to[0] };
}
