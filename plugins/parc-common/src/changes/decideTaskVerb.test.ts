import { countOutcome, decideModelVerb, isValidModel } from './decideModelVerb';
import type { ChangeModel } from './changeModelFields';
import type { ChangeTask } from './changeTasks';
import {
  changeTaskRefusalMessage,
  decideTaskVerb,
  type ChangeTaskRefusal,
} from './decideTaskVerb';

const context = {
  status: 'implement',
  now: '2026-05-09T20:30:00.000Z',
  by: 'user:default/marc.dubois',
} as const;
const aTask = (values: Partial<ChangeTask> = {}): ChangeTask => ({
  id: '01980000-0000-7000-8000-000000000002',
  position: 1,
  title: 'Copy the disks',
  kind: 'release',
  state: 'open',
  version: 1,
  checklist: [
    { text: 'Stop the server', isTicked: false },
    { text: 'Copy', isTicked: false },
  ],
  ...values,
});

describe('a task of a change', () => {
  it('is begun, ticked, finished with the minutes that it took, and opened again', () => {
    const begun = decideTaskVerb(aTask(), 'start', { ticked: [0] }, context);
    expect(begun).toMatchObject({
      after: { state: 'in-progress', startedAt: context.now },
    });
    const { after } = begun as { after: ChangeTask };
    const later = { ...context, now: '2026-05-09T21:15:10.000Z' };
    const done = decideTaskVerb(after, 'finish', { ticked: [1] }, later);
    expect(done).toMatchObject({
      after: { state: 'done', minutes: 45, doneBy: context.by },
    });
    const reopened = decideTaskVerb(
      (done as { after: ChangeTask }).after,
      'reopen',
      {},
      later,
    );
    expect(reopened).toEqual({
      after: aTask({
        checklist: after.checklist.map(each => ({ ...each, isTicked: true })),
      }),
    });
  });

  it('of building and testing is done before the change is begun', () => {
    const assess = { ...context, status: 'assess' } as const;
    const start = (kind: ChangeTask['kind']) =>
      decideTaskVerb(aTask({ kind }), 'start', {}, assess);
    expect(start('test')).toMatchObject({ after: { state: 'in-progress' } });
    expect(start('back-out')).toEqual({
      refused: 'change-not-begun',
      status: 'assess',
    });
  });

  it.each([
    ['unticked', 'finish', { ticked: [0] }, {}],
    ['no-such-point', 'finish', { ticked: [2] }, {}],
    ['task-needs-reason', 'skip', {}, {}],
    ['task-needs-reason', 'fail', {}, {}],
    ['wrong-state', 'reopen', {}, {}],
    ['change-ended', 'start', {}, { status: 'closed' }],
  ] as const)('is refused with %s', (refused, verb, { ...body }, more) => {
    const decided = decideTaskVerb(aTask(), verb, body as object, {
      ...context,
      ...more,
    });
    expect(decided).toMatchObject({ refused });
    expect(changeTaskRefusalMessage(decided as ChangeTaskRefusal)).not.toBe('');
  });
});

describe('a model of standard changes', () => {
  const aModel = (values: Partial<ChangeModel> = {}) =>
    ({
      status: 'active',
      successes: 4,
      failures: 0,
      mostFailures: 2,
      ...values,
    } as ChangeModel);
  const number = 'CH-2026-00001';

  it('counts, is suspended by so many failures, and forgets them when it is taken up again [ITIL: back to normal after k failures]', () => {
    expect(countOutcome(aModel(), { outcome: 'successful', number })).toEqual({
      successes: 5,
    });
    expect(countOutcome(aModel(), { outcome: 'rolled-back', number })).toEqual({
      failures: 1,
    });
    expect(
      countOutcome(aModel(), { outcome: 'partly-successful', number }),
    ).toEqual({});
    expect(
      countOutcome(aModel({ failures: 1 }), { outcome: 'failed', number }),
    ).toMatchObject({ failures: 2, status: 'suspended' });
    const suspended = aModel({ status: 'suspended', failures: 2 });
    expect(decideModelVerb(suspended, 'resume', { reason: 'x' })).toEqual({
      changes: { status: 'active', suspendedBecause: null, failures: 0 },
    });
    expect(decideModelVerb(suspended, 'suspend', { reason: 'x' })).toEqual({
      refused: 'wrong-status',
      status: 'suspended',
      allowed: ['resume', 'retire'],
    });
  });

  it('is valid on its last day, and not when it is suspended', () => {
    const valid = aModel({ validUntil: '2026-05-09' });
    expect(isValidModel(valid, '2026-05-09')).toBe(true);
    expect(isValidModel(valid, '2026-05-10')).toBe(false);
    expect(isValidModel(aModel({ status: 'suspended' }), '2026-05-09')).toBe(
      false,
    );
  });
});
