import type {
  ApprovalDecision,
  ApprovalMode,
  ApprovalStepState,
} from './changeApproval';

/** A decision as it counts. */
export interface CountedDecision {
  approver: string;
  by: string;
  insteadOf?: string;
  decision: ApprovalDecision;
}

/** A step as it counts. */
export interface CountedStep {
  id: string;
  order: number;
  mode: ApprovalMode['of'];
  /** Of a quorum. */
  count?: number;
  approvers: readonly string[];
  state: ApprovalStepState;
  decisions: readonly CountedDecision[];
}

/** How a round stands: the new state of each step that changes, and what that means for the change. */
export interface SettledApproval {
  states: ReadonlyMap<string, ApprovalStepState>;
  outcome: 'asked' | ApprovalDecision;
}

/**
 * How the steps of a round stand by what was decided in them. Those of the lowest number that is not approved are asked;
 * those after them wait. One refusal refuses the round and withdraws what is open. Without a step there is nothing to
 * wait for.
 */
export function settleApproval(
  steps: readonly CountedStep[],
  authors: readonly string[],
): SettledApproval {
  const given = new Map(
    steps.map(each => [each.id, stateByDecisions(each, authors)]),
  );
  const isRefused = [...given.values()].includes('refused');
  const isOpen = (step: CountedStep) => given.get(step.id) === 'asked';
  const turn = Math.min(...steps.filter(isOpen).map(each => each.order));
  const stateOf = (step: CountedStep): ApprovalStepState => {
    if (!isOpen(step)) return given.get(step.id)!;
    if (isRefused) return 'withdrawn';
    return step.order === turn ? 'asked' : 'waiting';
  };
  const changed = steps.filter(each => stateOf(each) !== each.state);
  const goesOn = steps.some(isOpen) ? 'asked' : 'approved';
  return {
    states: new Map(changed.map(each => [each.id, stateOf(each)])),
    outcome: isRefused ? 'refused' : goesOn,
  };
}

/**
 * What was decided in a step so far. A quorum counts people: who approves for two counts once. With `all`, every approver
 * must have approved, a group through one of its members. An author's approval counts only beside somebody else's in the
 * same step, and so does one that is given instead of an author (DORA: segregation of duties).
 */
function stateByDecisions(
  { mode, count = 1, approvers, decisions }: CountedStep,
  authors: readonly string[],
): 'asked' | ApprovalDecision {
  if (decisions.some(each => each.decision === 'refused')) return 'refused';
  const isOfAuthor = ({ by, insteadOf }: CountedDecision) =>
    authors.includes(by) || authors.includes(insteadOf ?? by);
  const people = new Set(decisions.map(each => each.by));
  const isEnough =
    mode === 'all'
      ? approvers.every(ref => decisions.some(each => each.approver === ref))
      : people.size >= count;
  const hasAnother = decisions.some(each => !isOfAuthor(each));
  return isEnough && hasAnother ? 'approved' : 'asked';
}
