import type { Entity } from '@backstage/catalog-model';
import { foldText } from '../records/foldText';
import { readYamlList, refuseUnknown } from '../records/readYamlList';
import type { Declared } from '../records/recordYaml';
import { checklistSchema, checklistStepSchema } from './checklist';
import type { ChecklistStep } from './checklist';

/** Where the steps stand in a MaintenancePlan's YAML. */
export const checklistPath = 'spec.checklist';

type Given = Record<string, unknown>;

/** The keys of a step, and where the register keeps them. */
const keyOf: Readonly<Record<string, string>> = {
  id: 'id',
  label: 'text',
  labelFr: 'textFr',
  instructions: 'instructions',
  instructionsFr: 'instructionsFr',
  isRequired: 'required',
  unit: 'reading',
  min: 'min',
  max: 'max',
  choices: 'choices',
};
const stepKeys = [...Object.values(keyOf), 'photo', 'note'];

/**
 * The steps of a file, each by itself; undefined when it says none. A plain text is a step to be ticked. A step without
 * an id is known by its text: other words make another step of it, another place in the list does not.
 */
export function readChecklistYaml(
  declared: Declared,
  entity: Entity,
): ChecklistStep[] | undefined {
  const taken = new Set<string>();
  const steps = readYamlList(
    declared,
    entity,
    checklistPath,
    (problems, _entity, path, item) => {
      refuseUnknown('MaintenancePlan', problems, path, item, stepKeys);
      const parsed = checklistStepSchema.safeParse(toStep(item, taken));
      if (parsed.success) return parsed.data;
      const [{ path: place, message }] = parsed.error.issues;
      const name = String(place[0] ?? '');
      // An id that the file does not say is made of the text.
      const isMade = name === 'id' && item.id === undefined;
      const key = isMade ? 'text' : keyOf[name] ?? name;
      problems.push({
        field: [path, key].filter(Boolean).join('.'),
        value: item[key],
        message,
      });
      return undefined;
    },
    'text',
  );
  const whole = steps && checklistSchema.safeParse(steps);
  if (!whole || whole.success) return steps;
  declared.problems.push({
    field: checklistPath,
    message: whole.error.issues[0].message,
  });
  return undefined;
}

function toStep(item: Given, taken: Set<string>): object {
  const { photo, note, reading, choices } = item;
  const text = item.text === undefined ? undefined : String(item.text);
  return {
    id: item.id === undefined ? freeId(text ?? '', taken) : String(item.id),
    label: text,
    isRequired: item.required ?? false,
    ...given(item, ['textFr', 'instructions', 'instructionsFr'], {
      textFr: 'labelFr',
    }),
    ...asked({ photo, note, reading, choices }, item),
  };
}

/** What a step asks for: a photo, a text, a choice, a value, or else a tick. */
function asked({ photo, note, reading, choices }: Given, item: Given): object {
  if (photo === true) return { kind: 'photo' };
  if (note === true) return { kind: 'text' };
  if (Array.isArray(choices))
    return { kind: 'choice', choices: choices.map(toChoice) };
  if (reading === undefined) return { kind: 'check' };
  return {
    kind: 'value',
    unit: String(reading),
    ...given(item, ['min', 'max'], {}),
  };
}

function toChoice(each: unknown): object {
  const item: Given =
    typeof each === 'object' && each !== null
      ? { ...each }
      : { text: String(each) };
  return {
    value: stepIdOf(String(item.text ?? '')),
    label: item.text,
    ...given(item, ['textFr'], { textFr: 'labelFr' }),
    ...(item.failure === true ? { isFailure: true } : {}),
  };
}

function given(
  item: Given,
  keys: readonly string[],
  names: Readonly<Record<string, string>>,
): object {
  return Object.fromEntries(
    keys.flatMap(key =>
      item[key] === undefined ? [] : [[names[key] ?? key, item[key]]],
    ),
  );
}

function freeId(text: string, taken: Set<string>): string {
  const id = stepIdOf(text);
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

/** The id of a step that has none: its text in small letters and digits, `Blow out the dust` → `blow-out-the-dust`. */
function stepIdOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
}
