import type {
  ApprovalCondition,
  ApprovalMode,
  ApprovalPolicy,
} from './changeApproval';
import type { ChangeCategory, RiskLevel } from './changeChoices';
import type { ChangeType } from './changeLifeCycle';

/** What policies ask of a change, and whom they can find through it. */
export interface ApprovalSubject {
  type: ChangeType;
  category: ChangeCategory;
  riskLevel?: RiskLevel;
  hasOutage?: boolean;
  /** Entities that are touched or impacted. */
  entities: readonly string[];
  owner?: string;
  /** Those whom the change itself names. */
  named: readonly string[];
  /** The owners of what is impacted. */
  impactedOwners: readonly string[];
  /** Who is asked where nobody but an author answers for what is impacted. */
  fallback: readonly string[];
  /** Who entered it and who asks for it: neither counts without another (segregation of duties). */
  authors: readonly string[];
}

/** A step as it is to be asked. */
export interface PlannedStep {
  policy: string;
  policyFr?: string;
  order: number;
  mode: ApprovalMode['of'];
  /** Of a quorum. */
  count?: number;
  /** Users and groups, each once, in the order of the policy. */
  approvers: string[];
  /** The users who can decide: those that are asked, and the members of the groups that are. */
  people: string[];
  /** How long they have; the instant is counted from when the step is asked. */
  deadline?: ApprovalPolicy['deadline'];
}

/** The steps of a round in the order in which they are asked, and the policies that nobody but an author could answer. */
export interface ApprovalPlan {
  steps: PlannedStep[];
  nobodyApproves: string[];
}

/**
 * Which steps the approval of a change has: one of every policy that is for it. `peopleOf` answers the users behind an
 * approver: a user itself, the members of a group. Where the people asked cannot give what the policy wants with somebody
 * else than an author among them, its name is in `nobodyApproves`. Where nobody but an author answers for what is impacted,
 * the owner of the change is asked, else the configured ones, else those whom the change names. A policy that asks those whom the change names makes
 * no step where it names nobody. When no policy is for the change there is no step,
 * and `nobodyApproves` is empty: the caller says what that means.
 */
export function planApproval(
  subject: ApprovalSubject,
  policies: readonly ApprovalPolicy[],
  peopleOf: (approver: string) => readonly string[],
): ApprovalPlan {
  const hasNamed = subject.named.length > 0;
  const steps = policies
    .filter(({ when }) => isFor(when, subject))
    .filter(({ approvers: { from } }) => from !== 'named' || hasNamed)
    .map(policy => toStep(policy, subject, peopleOf))
    .sort((a, b) => a.order - b.order);
  return {
    steps,
    nobodyApproves: steps
      .filter(step => !canBeGiven(step, subject.authors, peopleOf))
      .map(each => each.policy),
  };
}

/** Whether a change names approvers and nobody but its authors among them (DORA: segregation of duties). */
export function namesOnlyAuthors({
  author,
  raisedBy,
  approvers = [],
}: {
  author?: string;
  raisedBy?: string;
  approvers?: readonly string[];
}): boolean {
  return (
    approvers.length > 0 &&
    approvers.every(each => each === author || each === raisedBy)
  );
}

/** All whom the policies may ask about a change: `peopleOf` is to know the users behind them. */
export function mayBeAsked(
  subject: ApprovalSubject,
  policies: readonly ApprovalPolicy[],
): string[] {
  const { owner, named, impactedOwners, fallback } = subject;
  const listed = policies.flatMap(({ when, approvers }) =>
    approvers.from === 'listed' && isFor(when, subject) ? approvers.refs : [],
  );
  const own = owner ? [owner] : [];
  return [
    ...new Set([...own, ...named, ...impactedOwners, ...fallback, ...listed]),
  ];
}

/** Whether a policy is for a change: all that its condition says holds; of a list, one is enough. */
export function isFor(
  { types, risks, categories, entities, hasOutage }: ApprovalCondition,
  change: ApprovalSubject,
): boolean {
  const { riskLevel } = change;
  return (
    (!types || types.includes(change.type)) &&
    (!risks || (riskLevel !== undefined && risks.includes(riskLevel))) &&
    (!categories || categories.includes(change.category)) &&
    (!entities || entities.some(each => change.entities.includes(each))) &&
    (hasOutage === undefined || hasOutage === Boolean(change.hasOutage))
  );
}

function toStep(
  { name, nameFr, approvers, mode, order, deadline }: ApprovalPolicy,
  subject: ApprovalSubject,
  peopleOf: (approver: string) => readonly string[],
): PlannedStep {
  const asked = [...new Set(askedBy(approvers, subject, peopleOf))];
  return {
    policy: name,
    ...(nameFr ? { policyFr: nameFr } : {}),
    order,
    mode: mode.of,
    ...(mode.of === 'quorum' ? { count: mode.count } : {}),
    approvers: asked,
    people: [...new Set(asked.flatMap(peopleOf))],
    ...(deadline ? { deadline } : {}),
  };
}

function askedBy(
  approvers: ApprovalPolicy['approvers'],
  subject: ApprovalSubject,
  peopleOf: (approver: string) => readonly string[],
): readonly string[] {
  const { owner, named } = subject;
  switch (approvers.from) {
    case 'impacted-owners':
      return answering(subject, peopleOf);
    case 'owner':
      return owner ? [owner] : [];
    case 'named':
      return named;
    case 'listed':
      return approvers.refs;
    default:
      throw new Error(
        `unknown approvers ${JSON.stringify(approvers satisfies never)}`,
      );
  }
}

/** The owners of what is impacted and, where nobody but an author is among them, the first of the others with somebody else. */
function answering(
  { owner, named, impactedOwners, fallback, authors }: ApprovalSubject,
  peopleOf: (approver: string) => readonly string[],
): readonly string[] {
  const hasAnother = (asked: readonly string[]) =>
    asked.flatMap(peopleOf).some(each => !authors.includes(each));
  if (hasAnother(impactedOwners)) return impactedOwners;
  const others = [owner ? [owner] : [], fallback, named];
  return [...impactedOwners, ...(others.find(hasAnother) ?? [])];
}

/** Whether the step could be approved, were all to approve. */
function canBeGiven(
  { mode, count = 1, approvers, people }: PlannedStep,
  authors: readonly string[],
  peopleOf: (approver: string) => readonly string[],
): boolean {
  const hasAnother = people.some(each => !authors.includes(each));
  const isReachable =
    mode === 'all'
      ? approvers.every(each => peopleOf(each).length > 0)
      : people.length >= count;
  return hasAnother && isReachable;
}
