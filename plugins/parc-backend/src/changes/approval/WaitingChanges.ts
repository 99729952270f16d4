import {
  riskLevels,
  seatsOf,
  type AnyRecord,
  type Change,
  type Seat,
  type WaitingChangesAnswer,
} from '@parc/backstage-plugin-parc-common';
import { inOrder, type Who } from '../../records';
import { dueOf, type ApprovalService } from './ApprovalService';
import { toOpenStep, type StoredStep } from './ApprovalStore';

type WaitingChange = WaitingChangesAnswer['items'][number];

/** The changes that wait for somebody's decision. */
export class WaitingChanges {
  constructor(private readonly approval: ApprovalService) {}

  /** What waits for the caller's decision: in their own name and instead of others; the most urgent first. */
  async of(who: Who): Promise<WaitingChangesAnswer> {
    const { approval } = this;
    const { records, store } = approval;
    await records.narrow(who, { filter: [] });
    const [person, ...delegators] = await approval.persons(who);
    if (!person) return { items: [] };
    const refs = [person, ...delegators].flatMap(each => [
      each.ref,
      ...each.groups,
    ]);
    const steps = await store.asking(records.store.knex, [...new Set(refs)]);
    const mine = steps.filter(
      each => seatsOf([toOpenStep(each)], person, delegators).length > 0,
    );
    const ids = [...new Set(mine.map(each => each.changeId))];
    const { items } = await records.byRefs(who, { refs: ids, filter: [] });
    return {
      items: inOrder(items, ids)
        .filter(each => each !== undefined)
        .filter(isDecidable)
        .map(change => {
          const own = mine.filter(each => each.changeId === change.id);
          const seats = seatsOf(own.map(toOpenStep), person, delegators);
          return toWaiting(change as unknown as Change, own, seats);
        })
        .sort(byUrgency),
    };
  }
}

function toWaiting(
  change: Change,
  steps: readonly StoredStep[],
  seats: readonly Seat[],
): WaitingChange {
  const deadline = dueOf(steps);
  const stepOf = new Map(steps.map(each => [each.id, each]));
  return {
    change,
    asked: seats.map(seat => {
      const { policy, policyFr } = stepOf.get(seat.step)!;
      return { ...seat, policy, ...(policyFr ? { policyFr } : {}) };
    }),
    askedAt: steps[0].askedAt!,
    ...(deadline ? { deadline } : {}),
  };
}

/** What is due on the earliest day, then the highest risk; the longest asked stays before. */
function byUrgency(a: WaitingChange, b: WaitingChange): number {
  const [due, otherDue] = [a, b].map(({ deadline = '~' }) =>
    deadline.slice(0, 'YYYY-MM-DD'.length),
  );
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return riskRank(b.change) - riskRank(a.change);
}

/** Rises with the risk; 0 where it is not known. */
function riskRank({ riskLevel }: Change): number {
  return riskLevels.findIndex(each => each === riskLevel) + 1;
}

function isDecidable({ approval }: AnyRecord): boolean {
  return approval === 'asked' || approval === 'afterwards';
}
