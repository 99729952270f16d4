import {
  answerSchema,
  checklistSchema,
  failedSteps,
  orderOutcome,
  stepResultOf,
  type ChecklistStep,
} from '.';

const dust: ChecklistStep = {
  id: 'dust',
  kind: 'check',
  label: 'Blow out the dust',
  isRequired: true,
};
const health: ChecklistStep = {
  id: 'disk-health',
  kind: 'value',
  label: 'Read the health of the disk',
  labelFr: 'Relever l’état de santé du disque',
  instructions: '`smartctl -A /dev/sda`',
  unit: '%',
  min: 70,
  isRequired: true,
};
const label: ChecklistStep & { kind: 'choice' } = {
  id: 'label',
  kind: 'choice',
  label: 'The label',
  choices: [
    { value: 'good', label: 'Good' },
    { value: 'unreadable', label: 'Unreadable', isFailure: true },
  ],
  isRequired: false,
};
const photo: ChecklistStep = {
  id: 'photo',
  kind: 'photo',
  label: 'The inside',
  isRequired: false,
};
const remarks: ChecklistStep = {
  id: 'remarks',
  kind: 'text',
  label: 'Anything else',
  isRequired: false,
};
const steps = [dust, health, label, photo, remarks];

describe('an answer', () => {
  it.each([
    [dust, true, 'ok'],
    [dust, false, 'missing'],
    [dust, undefined, 'missing'],
    [health, 70, 'ok'],
    [health, 69.9, 'failed'],
    [health, '80', 'missing'],
    [{ ...health, min: undefined, max: 0 }, 0, 'ok'],
    [{ ...health, min: undefined, max: 0 }, 0.1, 'failed'],
    [label, 'good', 'ok'],
    [label, 'unreadable', 'failed'],
    [label, 'gone', 'missing'],
    [photo, ['0198c0de'], 'ok'],
    [photo, [], 'missing'],
    [remarks, 'None', 'ok'],
    [remarks, ' ', 'missing'],
  ] as Array<[ChecklistStep, never, string]>)(
    '%# is worth something',
    (step, answer, result) => {
      expect(stepResultOf(step, answer)).toBe(result);
    },
  );

  it('is refused where it is not of the kind that the step asks for', () => {
    expect(answerSchema(label).safeParse('gone').success).toBe(false);
    expect(answerSchema(health).safeParse(Infinity).success).toBe(false);
    expect(answerSchema(health).safeParse(12).success).toBe(true);
  });
});

describe('work', () => {
  it('is done once all that is required is answered, whatever failed', () => {
    const answers = { dust: true, 'disk-health': 12, label: 'unreadable' };
    expect(orderOutcome(steps, answers)).toBe('done');
    expect(failedSteps(steps, answers)).toEqual([health, label]);
  });

  it('is done in part as long as something required is missing', () => {
    const answers = { dust: false, 'disk-health': 90, remarks: 'In a hurry' };
    expect(orderOutcome(steps, answers)).toBe('partly-done');
    expect(failedSteps(steps, answers)).toEqual([]);
  });

  it('without a checklist is done', () => {
    expect(orderOutcome([], {})).toBe('done');
  });
});

describe('a checklist', () => {
  it('is as it was given', () => {
    expect(checklistSchema.parse(steps)).toEqual(steps);
  });

  it.each([
    ['two steps of one id', [dust, dust]],
    ['a value above its end', [{ ...health, max: 50 }]],
    ['one choice only', [{ ...label, choices: label.choices.slice(1) }]],
    [
      'a choice named twice',
      [{ ...label, choices: [...label.choices, label.choices[0]] }],
    ],
    ['a step without a name', [{ ...dust, label: ' ' }]],
    ['an id with spaces', [{ ...dust, id: 'blow out' }]],
    ['bounds of a text', [{ ...remarks, min: 1 }]],
    [
      'too many steps',
      Array.from({ length: 101 }, (_, at) => ({ ...dust, id: `a-${at}` })),
    ],
  ])('has not %s', (_, given) => {
    expect(checklistSchema.safeParse(given).success).toBe(false);
  });
});
