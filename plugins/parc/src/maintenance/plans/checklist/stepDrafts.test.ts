import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import {
  movedStep,
  newDraft,
  toDrafts,
  toSteps,
  wrongSteps,
  type StepDraft,
} from './stepDrafts';

const saved: ChecklistStep[] = [
  { id: 'clean', kind: 'check', label: 'Clean it', isRequired: true },
  {
    id: 'battery',
    kind: 'value',
    label: 'Battery',
    isRequired: false,
    unit: '%',
    min: 60,
  },
  {
    id: 'fan',
    kind: 'choice',
    label: 'Fan',
    isRequired: true,
    choices: [
      { value: 'quiet', label: 'Quiet' },
      { value: 'loud', label: 'Loud', isFailure: true },
    ],
  },
];

const aStep = (values: Partial<StepDraft>): StepDraft => ({
  ...newDraft('check', 'new'),
  ...values,
});

describe('the steps of a checklist, as they are typed', () => {
  it('are the same again when nothing is changed', () => {
    expect(toSteps(toDrafts(saved))).toEqual(saved);
  });

  it('keep their ids when they are called something else', () => {
    const [clean, ...others] = toDrafts(saved);
    const [renamed] = toSteps([{ ...clean, label: 'Dust it' }, ...others]);

    expect(renamed).toMatchObject({ id: 'clean', label: 'Dust it' });
  });

  it('are given ids of their own, accents or none', () => {
    const steps = toSteps([
      ...toDrafts(saved),
      aStep({ label: 'Clean' }),
      aStep({ label: 'Écran nettoyé' }),
      aStep({ label: 'Écran nettoyé' }),
      aStep({ label: '?' }),
    ]);

    expect(steps.slice(3).map(({ id }) => id)).toEqual([
      'clean-2',
      'ecran-nettoye',
      'ecran-nettoye-2',
      'step',
    ]);
  });

  it('say which of them are not complete, and what', () => {
    const wrong = wrongSteps([
      aStep({ label: 'Clean it' }),
      aStep({}),
      aStep({ kind: 'value', label: 'Battery', min: 90, max: 60 }),
      newDraft('choice', 'new'),
    ]);

    expect([...wrong]).toEqual([
      [1, ['label']],
      [2, ['max']],
      [3, ['label', 'choices', 'choices']],
    ]);
  });

  it('change places, and not beyond the ends', () => {
    expect(movedStep(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(movedStep(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(movedStep(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
