import {
  decideItemVerb,
  draftItem,
  followUpOf,
  outcomeOf,
  type ChecklistStep,
  type ItemWork,
  type WorkOrderItemPatch,
} from '.';

const dust: ChecklistStep = {
  id: 'dust',
  kind: 'check',
  label: 'Blow out the dust',
  isRequired: true,
};
const health: ChecklistStep = {
  id: 'health',
  kind: 'value',
  label: 'Health of the disk',
  unit: '%',
  min: 70,
  max: 100,
  isRequired: false,
};
const hinge: ChecklistStep = {
  id: 'hinge',
  kind: 'choice',
  label: 'The hinge',
  choices: [
    { value: 'good', label: 'Good' },
    { value: 'broken', label: 'Broken', isFailure: true },
  ],
  isRequired: false,
};
const steps = [dust, health, hinge];
const context = { today: '2026-09-02', steps };
const anItem = (values: Partial<ItemWork> = {}): ItemWork => ({
  state: 'open',
  from: '2026-06-01',
  to: '2026-09-01',
  answers: {},
  ...values,
});
const answered = { dust: true };

describe('an asset of a work order', () => {
  it('keeps what was entered, step by step, until it is taken away', () => {
    const first = draftItem(
      anItem({ minutes: 5, notes: 'Dusty' }),
      { answers: { dust: true, health: 12 }, minutes: 10 },
      steps,
    );
    expect(first).toEqual({
      after: anItem({
        answers: { dust: true, health: 12 },
        minutes: 10,
        notes: 'Dusty',
      }),
    });
    const { after } = first as { after: ItemWork };
    expect(
      draftItem(after, { answers: { health: null }, notes: null }, steps),
    ).toEqual({ after: anItem({ answers: { dust: true }, minutes: 10 }) });
  });

  it.each([
    [{ answers: { battery: 1 } }, { refused: 'no-such-step', step: 'battery' }],
    [
      { answers: { health: 'fine' } },
      { refused: 'wrong-answer', step: 'health', kind: 'value' },
    ],
    [
      { answers: { hinge: 'lost' } },
      { refused: 'wrong-answer', step: 'hinge', kind: 'choice' },
    ],
  ] as Array<[WorkOrderItemPatch, object]>)('refuses %j', (patch, refusal) => {
    expect(draftItem(anItem(), patch, steps)).toEqual(refusal);
  });

  // Last 2026-03-01, 3–6 months: done 2026-05-15 is early; 2026-09-02 is one day overdue (reference of the brief).
  it.each([
    ['2026-05-15', 'early'],
    ['2026-06-01', 'in-window'],
    ['2026-09-01', 'in-window'],
    ['2026-09-02', 'late'],
  ])('done on %s is %s', (on, timeliness) => {
    expect(
      decideItemVerb(anItem(), 'done', { on, answers: answered }, context),
    ).toMatchObject({ after: { state: 'done', closedOn: on, timeliness } });
  });

  it('is done in part as long as a required step is missing', () => {
    expect(
      decideItemVerb(anItem(), 'done', { answers: { health: 80 } }, context),
    ).toMatchObject({ after: { state: 'partly-done' } });
  });

  it('that nobody gave a window is neither early nor late', () => {
    const item = anItem({ from: undefined, to: undefined });
    expect(
      decideItemVerb(item, 'done', { answers: answered }, context),
    ).toMatchObject({ after: { state: 'done', timeliness: undefined } });
  });

  it('is neither done nor skipped in the future, nor years ago, nor twice', () => {
    const skipped = (on: string) =>
      decideItemVerb(anItem(), 'skip', { on }, context);
    for (const [date, refused] of [
      ['2026-09-03', 'in-the-future'],
      ['2016-09-01', 'too-long-ago'],
    ])
      expect(skipped(date)).toEqual({ refused, date });
    const done = anItem({ state: 'done' });
    expect(decideItemVerb(done, 'skip', { reason: 'x' }, context)).toEqual({
      refused: 'item-not-open',
      state: 'done',
    });
  });

  it('is open again, with its answers, once that is undone; what left stays away', () => {
    const item = anItem({ answers: answered });
    const done = decideItemVerb(item, 'done', {}, context);
    expect(
      decideItemVerb((done as { after: ItemWork }).after, 'undo', {}, context),
    ).toEqual({ after: item });
    const left = anItem({ state: 'left', reason: 'lost' });
    expect(decideItemVerb(left, 'undo', {}, context)).toEqual({
      refused: 'item-not-closed',
      state: 'left',
    });
  });

  it('makes the order done in part when it is not done like the others, and skipped when none was done', () => {
    expect(outcomeOf(['done', 'done', 'left'])).toBe('done');
    expect(outcomeOf(['done', 'partly-done'])).toBe('partly-done');
    expect(outcomeOf(['done', 'skipped'])).toBe('partly-done');
    expect(outcomeOf(['skipped', 'left', 'skipped'])).toBe('skipped');
  });
});

describe('what follows', () => {
  it('names the steps that failed, what was found and what it should have been', () => {
    const answers = { dust: true, health: 12, hinge: 'broken' };
    expect(followUpOf('LT-1', steps, answers)).toEqual({
      title: 'LT-1: Health of the disk, The hinge',
      notes: '- Health of the disk: 12 % (≥ 70, ≤ 100)\n- The hinge: Broken',
    });
  });

  it('is nothing where nothing failed, or nothing was answered', () => {
    expect(followUpOf('LT-1', steps, { health: 100 })).toBeUndefined();
    expect(followUpOf('LT-1', steps, {})).toBeUndefined();
  });
});
