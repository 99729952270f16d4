import type { ApprovalDecision, ApprovalStepState } from './changeApproval';
import type { ChangeApproval } from './changeChoices';
import type { Conflict, ConflictKind } from './changeConflict';
import {
  changeLifeCycles,
  type ChangeStatus,
  type ChangeType,
} from './changeLifeCycle';
import { seatsOf, type Person, type Seat } from './seatsOf';
import { settleApproval, type CountedStep } from './settleApproval';

/** A step as who decides needs to know it. */
export interface OpenStep extends CountedStep {
  policy: string;
  /** The users who could decide when it was asked. */
  people: readonly string[];
}

/** What is asked: the change, the steps of its round, who decides and for whom. */
export interface ApprovalCase {
  change: {
    type: ChangeType;
    status: ChangeStatus;
    approval: ChangeApproval;
    author?: string;
    raisedBy?: string;
    conflictState?: string;
    conflictCount?: number;
  };
  steps: readonly OpenStep[];
  person: Person;
  /** Those who delegated to the person for today, with the groups of which they are members now. */
  delegators: readonly Person[];
  /** As they were just looked for; known to who approves what is still to be done. */
  conflicts?: readonly Pick<Conflict, 'kind'>[];
  /** ISO 8601, UTC. */
  now: string;
}

/** Why somebody does not decide; the page translates the code, the API also says it in English. */
export type ApprovalRefusal =
  /** Nothing is asked: it was not submitted, or taken back, or it is decided. */
  | { refused: 'nothing-asked'; approval: ChangeApproval }
  /** They are none of those asked. */
  | { refused: 'not-asked' }
  /** They were when the step was asked, and left the group since. */
  | { refused: 'left-group'; groups: readonly string[] }
  /** They have decided already, or somebody has instead of them. */
  | { refused: 'already-decided' }
  /** Others were quicker: the step in which they were asked is decided. */
  | { refused: 'step-closed'; policy: string; state: ApprovalStepState }
  /** The turn of their step has not come. */
  | { refused: 'not-yet'; policy: string }
  /** Something came in the way since it was asked, and nobody said why to go on in spite of it. */
  | { refused: 'conflicts'; count: number; kinds: ConflictKind[] };

/** What a decision does: which seats it fills, the new states of steps, and the changes of the change's fields. */
export interface DecidedApproval {
  seats: Seat[];
  states: ReadonlyMap<string, ApprovalStepState>;
  /** What became of the round. */
  outcome: 'asked' | ApprovalDecision;
  changes: {
    status?: ChangeStatus;
    approval?: ChangeApproval;
    authorisedAt?: string;
    approvalDue?: null;
    refusedBecause?: string | null;
  };
}

/**
 * Decides what somebody's decision leads to, in the step that they say or in all in which they are asked, or why they may
 * not. An approval that comes after an emergency was begun leaves its status as it is, and so does a refusal.
 */
export function decideApproval(
  asked: ApprovalCase,
  {
    decision,
    step,
    reason,
  }: { decision: ApprovalDecision; step?: string; reason?: string },
): DecidedApproval | ApprovalRefusal {
  const { change, person, delegators } = asked;
  if (change.approval !== 'asked' && change.approval !== 'afterwards')
    return { refused: 'nothing-asked', approval: change.approval };
  const steps = asked.steps.filter(each => !step || each.id === step);
  const seats = seatsOf(steps, person, delegators);
  if (seats.length === 0) return whyNoSeat(steps, person, delegators);
  const inTheWay = decision === 'approved' && conflictsOf(asked);
  if (inTheWay) return inTheWay;
  const { states, outcome } = settleApproval(
    asked.steps.map(each => ({
      ...each,
      decisions: [
        ...each.decisions,
        ...seats
          .filter(seat => seat.step === each.id)
          .map(seat => ({ ...seat, by: person.ref, decision })),
      ],
    })),
    authorsOf(change),
  );
  return {
    seats,
    states,
    outcome,
    changes: changesOf(asked, outcome, reason),
  };
}

/** Who entered a change and who asks for it. */
export function authorsOf(change: {
  author?: string;
  raisedBy?: string;
}): string[] {
  return [...new Set([change.author, change.raisedBy])].flatMap(
    each => each ?? [],
  );
}

/** What is in the way of what is to be approved (ITIL: looked for at submission and at approval); of what is begun, nothing. */
function conflictsOf({
  change: { approval, conflictState, conflictCount = 0 },
  conflicts = [],
}: ApprovalCase): ApprovalRefusal | undefined {
  if (approval !== 'asked' || conflictState !== 'found') return undefined;
  const kinds = [...new Set(conflicts.map(each => each.kind))];
  return { refused: 'conflicts', count: conflictCount, kinds };
}

function changesOf(
  { change: { type, status }, now }: ApprovalCase,
  outcome: DecidedApproval['outcome'],
  reason: string | undefined,
): DecidedApproval['changes'] {
  if (outcome === 'asked') return {};
  const isApproval = outcome === 'approved';
  const { from, to } =
    changeLifeCycles[type].verbs[isApproval ? 'authorise' : 'refuse'];
  return {
    ...(from.includes(status) ? { status: to[0] } : {}),
    approval: outcome,
    approvalDue: null,
    ...(isApproval
      ? { authorisedAt: now, refusedBecause: null }
      : { refusedBecause: reason ?? null }),
  };
}

function whyNoSeat(
  steps: readonly OpenStep[],
  person: Person,
  delegators: readonly Person[],
): ApprovalRefusal {
  const all = [person, ...delegators];
  const isFor = ({ approvers }: OpenStep) =>
    approvers.some(ref =>
      all.some(each => each.ref === ref || each.groups.includes(ref)),
    );
  const mine = steps.filter(isFor);
  if (mine.length === 0) return whyNotAsked(steps, person);
  if (mine.some(each => each.state === 'asked'))
    return { refused: 'already-decided' };
  const waiting = mine.find(each => each.state === 'waiting');
  if (waiting) return { refused: 'not-yet', policy: waiting.policy };
  const { policy, state } = mine[0];
  return { refused: 'step-closed', policy, state };
}

function whyNotAsked(
  steps: readonly OpenStep[],
  { ref }: Person,
): ApprovalRefusal {
  const groups = steps
    .filter(({ people }) => people.includes(ref))
    .flatMap(({ approvers }) => approvers.filter(each => /^group:/.test(each)));
  return groups.length
    ? { refused: 'left-group', groups: [...new Set(groups)] }
    : { refused: 'not-asked' };
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function approvalRefusalMessage(refusal: ApprovalRefusal): string {
  switch (refusal.refused) {
    case 'nothing-asked':
      return `nobody is asked to approve it: its approval is ${refusal.approval}`;
    case 'not-asked':
      return 'you are none of those who are asked to approve it';
    case 'left-group':
      return `you were asked as a member of ${refusal.groups.join(
        ', ',
      )}, and are none any more`;
    case 'already-decided':
      return 'you have decided already, or somebody has instead of you';
    case 'step-closed':
      return `the step ${refusal.policy} in which you were asked is ${refusal.state} already`;
    case 'not-yet':
      return `the step ${refusal.policy} is asked when those before it have approved`;
    case 'conflicts':
      return `${refusal.count} conflicts (${refusal.kinds.join(
        ', ',
      )}) must be resolved or overridden first`;
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
