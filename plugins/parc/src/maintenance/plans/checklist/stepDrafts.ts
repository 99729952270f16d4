import {
  checklistSchema,
  type ChecklistStep,
} from '@parc/backstage-plugin-parc-common';
import { codeFor } from '../../../records';

export type StepKind = ChecklistStep['kind'];
export const stepKinds = [
  'check',
  'value',
  'text',
  'photo',
  'choice',
] as const satisfies readonly StepKind[];

/** A choice as it is typed; it has a value once it was saved. */
export interface ChoiceDraft {
  value?: string;
  label: string;
  labelFr?: string;
  isFailure: boolean;
}

/** A step as it is typed. Its id is given when it is saved for the first time, and stays. */
export interface StepDraft {
  /** For the page alone: steps that have no id yet are told apart, too. */
  key: string;
  id?: string;
  kind: StepKind;
  label: string;
  labelFr?: string;
  instructions?: string;
  instructionsFr?: string;
  isRequired: boolean;
  unit?: string;
  min?: number;
  max?: number;
  choices: readonly ChoiceDraft[];
}

/** Steps as they were saved, to be changed. */
export function toDrafts(steps: readonly ChecklistStep[]): StepDraft[] {
  return steps.map(step => ({
    ...step,
    key: step.id,
    choices:
      step.kind === 'choice'
        ? step.choices.map(choice => ({
            ...choice,
            isFailure: choice.isFailure === true,
          }))
        : [],
  }));
}

/** A step that says nothing yet; a choice begins with two, the fewest that it may have. */
export function newDraft(kind: StepKind, key: string): StepDraft {
  const empty: ChoiceDraft = { label: '', isFailure: false };
  return {
    key,
    kind,
    label: '',
    isRequired: true,
    choices: kind === 'choice' ? [empty, { ...empty, isFailure: true }] : [],
  };
}

/** The steps that drafts say; those that are new are given ids that no other has. */
export function toSteps(drafts: readonly StepDraft[]): ChecklistStep[] {
  const taken = new Set(drafts.flatMap(({ id }) => id ?? []));
  return drafts.map(draft => toStep(draft, draft.id ?? idFor(draft, taken)));
}

/** By the draft's place in the list, what is wrong with it: the fields that are not as they must be. */
export function wrongSteps(
  drafts: readonly StepDraft[],
): ReadonlyMap<number, readonly string[]> {
  const read = checklistSchema.safeParse(toSteps(drafts));
  const wrong = new Map<number, string[]>();
  for (const { path } of read.error?.issues ?? []) {
    const [at, field] = path;
    if (typeof at !== 'number') continue;
    wrong.set(at, [...(wrong.get(at) ?? []), String(field ?? 'label')]);
  }
  return wrong;
}

/** One of them a place up (-1) or down (1); at the end of the list it stays. */
export function movedStep<T>(steps: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (to < 0 || to >= steps.length) return [...steps];
  const moved = [...steps];
  [moved[at], moved[to]] = [moved[to], moved[at]];
  return moved;
}

function toStep(draft: StepDraft, id: string): ChecklistStep {
  const { key: _, choices, unit, min, max, ...said } = draft;
  const step = {
    ...withoutEmpty(said),
    label: draft.label.trim(),
    id,
    kind: draft.kind,
    ...(draft.kind === 'value' ? withoutEmpty({ unit, min, max }) : {}),
    ...(draft.kind === 'choice' ? { choices: toChoices(choices) } : {}),
  };
  return step as ChecklistStep;
}

function toChoices(choices: readonly ChoiceDraft[]) {
  const taken = new Set(choices.flatMap(({ value }) => value ?? []));
  return choices.map(({ isFailure, ...choice }) => ({
    ...withoutEmpty(choice),
    label: choice.label.trim(),
    value: choice.value ?? idFor(choice, taken),
    ...(isFailure ? { isFailure: true as const } : {}),
  }));
}

/** Room for a number behind it. */
const longestBase = 60;

function idFor({ label }: { label: string }, taken: Set<string>): string {
  const base = codeFor(label.slice(0, longestBase)) || 'step';
  let id = base;
  for (let at = 2; taken.has(id); at += 1) id = `${base}-${at}`;
  taken.add(id);
  return id;
}

function withoutEmpty<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value.trim() : value,
      ])
      .filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
