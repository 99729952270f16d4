import fc from 'fast-check';
import {
  decideApproval,
  settleApproval,
  type ApprovalCase,
  type ApprovalStepState,
  type OpenStep,
  type Person,
} from '.';

const users = ['ada', 'ben', 'cleo', 'dan'].map(each => `user:default/${each}`);
const groups = ['group:default/cab', 'group:default/network'];
/** Who enters all changes, and who asks for some of them. */
const [author, raiser] = users;

const membership = fc.record({
  person: fc.constantFrom(...users),
  groups: fc.subarray(groups),
  delegators: fc.subarray(users),
});
const rounds = fc.record({
  steps: fc.array(
    fc.record({
      order: fc.integer({ min: 1, max: 3 }),
      mode: fc.constantFrom('any' as const, 'all' as const, 'quorum' as const),
      count: fc.integer({ min: 1, max: 3 }),
      approvers: fc.subarray([...users, ...groups], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  raisedBy: fc.constantFrom(author, raiser),
  isBegun: fc.boolean(),
  /** Who comes, one after the other, of which groups at that moment, and what they say. */
  coming: fc.array(
    fc.tuple(membership, fc.constantFrom('approved', 'approved', 'refused')),
    { maxLength: 12 },
  ) as fc.Arbitrary<
    Array<
      [
        { person: string; groups: string[]; delegators: string[] },
        'approved' | 'refused',
      ]
    >
  >,
});
type Round = typeof rounds extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays a round to its end; answers every state that it went through. */
function play({ steps, raisedBy, isBegun, coming }: Round): ApprovalCase[] {
  const begun = steps.map(
    (each, at): OpenStep => ({
      ...each,
      id: `${at}`,
      policy: `policy ${at}`,
      people: [],
      state: 'waiting',
      decisions: [],
    }),
  );
  let now: ApprovalCase = {
    change: {
      type: 'emergency',
      status: isBegun ? 'implement' : 'authorize',
      approval: isBegun ? 'afterwards' : 'asked',
      author,
      raisedBy,
    },
    steps: withStates(begun, settleApproval(begun, [author]).states),
    person: { ref: author, groups: [] },
    delegators: [],
    now: '2026-05-04T10:00:00.000Z',
  };
  const all = [now];
  for (const [{ person, delegators, ...member }, decision] of coming) {
    const comes: Person = { ref: person, groups: member.groups };
    now = {
      ...now,
      person: comes,
      delegators: delegators.map(ref => ({ ref, groups: [] })),
    };
    const decided = decideApproval(now, { decision, reason: 'so' });
    if ('refused' in decided) continue;
    now = {
      ...now,
      change: { ...now.change, ...decided.changes } as ApprovalCase['change'],
      steps: withStates(now.steps, decided.states).map(step => ({
        ...step,
        decisions: [
          ...step.decisions,
          ...decided.seats
            .filter(seat => seat.step === step.id)
            .map(seat => ({ ...seat, by: person, decision })),
        ],
      })),
    };
    all.push(now);
  }
  return all;
}

function withStates(
  steps: readonly OpenStep[],
  states: ReadonlyMap<string, ApprovalStepState>,
): OpenStep[] {
  return steps.map(each => ({
    ...each,
    state: states.get(each.id) ?? each.state,
  }));
}

const always = (holds: (state: ApprovalCase, round: Round) => boolean) =>
  fc.assert(
    fc.property(rounds, round => play(round).every(each => holds(each, round))),
    { numRuns: 500 },
  );

describe('every round of approvals', () => {
  it('has somebody else than the authors approve each step that is approved, in their own name', () => {
    always(({ steps, change }) =>
      steps
        .filter(each => each.state === 'approved')
        .every(({ decisions }) =>
          decisions.some(
            ({ by, insteadOf }) =>
              ![change.author, change.raisedBy].includes(by) &&
              ![change.author, change.raisedBy].includes(insteadOf ?? by),
          ),
        ),
    );
  });

  it('never counts fewer people than a quorum, nor leaves out an approver where all are asked', () => {
    always(({ steps }) =>
      steps
        .filter(each => each.state === 'approved')
        .every(({ mode, count, approvers, decisions }) =>
          mode === 'all'
            ? approvers.every(ref =>
                decisions.some(each => each.approver === ref),
              )
            : new Set(decisions.map(each => each.by)).size >=
              (mode === 'any' ? 1 : count!),
        ),
    );
  });

  it('asks a step only when all before it have approved', () => {
    always(({ steps }) =>
      steps
        .filter(each => each.state === 'asked' || each.decisions.length > 0)
        .every(({ order }) =>
          steps
            .filter(each => each.order < order)
            .every(each => each.state === 'approved'),
        ),
    );
  });

  it('is refused by one refusal, and asks nobody then', () => {
    always(({ steps, change }) => {
      const isRefused = steps.some(({ decisions }) =>
        decisions.some(each => each.decision === 'refused'),
      );
      const isOpen = steps.some(({ state }) =>
        ['asked', 'waiting'].includes(state),
      );
      return isRefused
        ? change.approval === 'refused' && !isOpen
        : change.approval !== 'refused';
    });
  });

  it('is approved when all its steps are, and not before', () => {
    always(
      ({ steps, change }) =>
        (change.approval === 'approved') ===
        steps.every(each => each.state === 'approved'),
    );
  });

  it('takes a decision only from those asked, once for each seat', () => {
    always(({ steps }) =>
      steps.every(({ approvers, decisions }) => {
        const seats = decisions.map(
          ({ approver, by, insteadOf }) => `${approver} ${insteadOf ?? by}`,
        );
        return (
          new Set(seats).size === seats.length &&
          decisions.every(
            ({ approver, by, insteadOf }) =>
              approvers.includes(approver) &&
              (/^group:/.test(approver) || approver === (insteadOf ?? by)),
          )
        );
      }),
    );
  });

  it('leaves the status of an emergency that was begun as it is', () => {
    always(
      ({ change }, { isBegun }) => !isBegun || change.status === 'implement',
    );
  });
});
