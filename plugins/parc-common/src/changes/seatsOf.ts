import type { CountedStep } from './settleApproval';

/** A user, and the groups of which they are a member now. */
export interface Person {
  ref: string;
  groups: readonly string[];
}

/** As whom somebody may decide in a step: a user or group that is asked; `insteadOf` who delegated to them. */
export interface Seat {
  step: string;
  approver: string;
  insteadOf?: string;
}

/**
 * As whom a person may decide now: in their own name, as one of those asked or as a member of a group that is, and instead
 * of those who delegated to them for today. Who decides is always the person; nobody decides in another's name. A seat
 * that is taken is not offered again: one member of a group speaks once, and somebody who has decided is not decided for.
 */
export function seatsOf(
  steps: readonly CountedStep[],
  person: Person,
  delegators: readonly Person[],
): Seat[] {
  return steps
    .filter(each => each.state === 'asked')
    .flatMap(step => [
      ...freeSeats(step, person).map(approver => ({ step: step.id, approver })),
      ...delegators
        .filter(each => each.ref !== person.ref)
        .flatMap(delegator =>
          freeSeats(step, delegator).map(approver => ({
            step: step.id,
            approver,
            insteadOf: delegator.ref,
          })),
        ),
    ]);
}

/** Which approvers a person sits for in a step and has not decided for, nor anybody instead of them. */
function freeSeats(step: CountedStep, { ref, groups }: Person): string[] {
  const taken = step.decisions
    .filter(({ by, insteadOf }) => (insteadOf ?? by) === ref)
    .map(each => each.approver);
  return step.approvers.filter(
    each => (each === ref || groups.includes(each)) && !taken.includes(each),
  );
}
