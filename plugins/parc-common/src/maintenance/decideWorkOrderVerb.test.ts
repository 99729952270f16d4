import {
  decideWorkOrderVerb,
  workOrderStatuses,
  workOrderVerbSchemas,
  workOrderVerbsFrom,
  type WorkOrder,
  type WorkOrderAnyVerb,
  type WorkOrderVerbBody,
} from '.';

const context = { today: '2026-03-10', now: '2026-03-10T08:00:00.000Z' };
const anOrder = (values: Partial<WorkOrder> = {}) =>
  ({ status: 'in-progress', ...values } as WorkOrder);
const decide = (
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  body: WorkOrderVerbBody = {},
  work?: { outcome: 'done' | 'partly-done'; minutes?: number },
) => decideWorkOrderVerb(order, verb, body, { ...context, work });

describe('a work order', () => {
  it('takes in each status these verbs, and no others', () => {
    const open = ['assign', 'plan'];
    expect(
      Object.fromEntries(
        workOrderStatuses.map(each => [each, workOrderVerbsFrom(each)]),
      ),
    ).toEqual({
      planned: [...open, 'release', 'start', 'skip', 'cancel'],
      ready: [...open, 'start', 'skip', 'cancel'],
      'in-progress': [...open, 'wait', 'close', 'skip', 'cancel'],
      waiting: [...open, 'resume', 'skip', 'cancel'],
      done: ['reopen'],
      'partly-done': ['reopen'],
      skipped: [],
      cancelled: [],
    });
    const refused = decide(anOrder({ status: 'done' }), 'start');
    expect(refused).toMatchObject({ refused: 'wrong-status' });
  });

  it('is begun once: what is begun again keeps its first moment', () => {
    const earlier = '2026-03-01T07:00:00.000Z';
    expect(decide(anOrder({ status: 'ready' }), 'start')).toEqual({
      changes: { status: 'in-progress', startedAt: context.now },
    });
    expect(
      decide(anOrder({ status: 'planned', startedAt: earlier }), 'start'),
    ).toEqual({ changes: { status: 'in-progress', startedAt: earlier } });
  });

  it.each([
    ['2026-03-09', undefined, { refused: 'in-the-past', today: '2026-03-10' }],
    ['2026-03-12', undefined, { changes: { movedBecause: null } }],
    ['2026-04-30', undefined, { changes: { movedBecause: null } }],
    [
      '2026-05-01',
      undefined,
      { refused: 'outside-window', from: '2026-03-12', to: '2026-04-30' },
    ],
    ['2026-03-11', 'site closes', { changes: { movedBecause: 'site closes' } }],
    ['2026-05-01', 'no access', { changes: { movedBecause: 'no access' } }],
  ])('moved to %s because %s', (plannedOn, reason, expected) => {
    const order = anOrder({ windowFrom: '2026-03-12', windowTo: '2026-04-30' });
    expect(decide(order, 'plan', { plannedOn, reason })).toMatchObject(
      expected,
    );
  });

  it('without a window is moved to any day to come', () => {
    expect(decide(anOrder(), 'plan', { plannedOn: '2030-01-01' })).toEqual({
      changes: { plannedOn: '2030-01-01', movedBecause: null },
    });
  });

  it('ends as its assets do, and takes the time that was said, else that of its assets', () => {
    const work = { outcome: 'partly-done' as const, minutes: 40 };
    const ended = { status: 'partly-done', finishedAt: context.now };
    expect(decide(anOrder(), 'close', {}, work)).toEqual({
      changes: { ...ended, minutesSpent: 40 },
    });
    expect(decide(anOrder(), 'close', { minutes: 55 }, work)).toEqual({
      changes: { ...ended, minutesSpent: 55 },
    });
    for (const [date, refused] of [
      ['2026-03-11', 'in-the-future'],
      ['2016-03-11', 'too-long-ago'],
    ])
      expect(decide(anOrder(), 'close', { on: date }, work)).toEqual({
        refused,
        date,
      });
  });

  it('waits for nothing once it was cancelled', () => {
    const order = anOrder({ status: 'waiting', waitingFor: 'part' });
    expect(decide(order, 'cancel', { reason: 'twice' })).toEqual({
      changes: {
        status: 'cancelled',
        waitingFor: null,
        finishedAt: context.now,
        reason: 'twice',
      },
    });
  });

  it('is given to nobody by null, and to somebody or a team at least', () => {
    const { assign } = workOrderVerbSchemas;
    expect(assign.safeParse({ reason: 'x' }).success).toBe(false);
    expect(assign.parse({ assignee: 'User:Ines', team: null })).toEqual({
      assignee: 'user:default/ines',
      team: null,
    });
  });
});
