import { useState } from 'react';
import {
  columnQuestions,
  matchFields,
  withAnswer,
  type Import,
  type ImportMapping,
  type ImportQuestion,
  type Reading,
  type SideNoun,
} from '@parc/backstage-plugin-parc-common';
import { getNoun, useCurrency } from '../records';

/** What is to be done with a file, as it is put together on the page. */
export interface Plan {
  /** By the index of the column; columns that are left out have none. */
  fields: Record<number, string>;
  reading: Reading;
  matchOn: string;
  emptyMeans: 'keep' | 'clear';
  createReferences: SideNoun[];
  reason: string;
}

/** The plan of an import: what was said before, else what is proposed; and what is still missing in it. */
export function usePlan(one: Import) {
  const noun = getNoun(one.noun);
  const currency = useCurrency();
  const [plan, setPlan] = useState<Plan>(() => firstPlan(one));
  const mapping = mappingOf(plan.fields);
  const keys = matchFields(noun).filter(key =>
    mapping.some(({ field }) => field === key),
  );
  const matchOn = keys.includes(plan.matchOn) ? plan.matchOn : keys[0];
  // What was asked stays in sight, with its answer.
  const asked = columnQuestions(
    noun,
    mapping,
    one.reading,
    one.columns,
    currency,
  );
  const open = columnQuestions(
    noun,
    mapping,
    plan.reading,
    one.columns,
    currency,
  );
  const fileQuestions = one.questions.filter(
    ({ column }) => column === undefined,
  );
  return {
    noun,
    plan,
    mapping,
    keys,
    matchOn,
    asked,
    fileQuestions,
    problem: problemOf(mapping, keys, fileQuestions.length + open.length),
    twice: mapping.find(
      ({ field }, index) =>
        mapping.findIndex(each => each.field === field) !== index,
    )?.field,
    change: (changes: Partial<Plan>) =>
      setPlan(before => ({ ...before, ...changes })),
    answer: (question: ImportQuestion, value: string) =>
      setPlan(before => ({
        ...before,
        reading: withAnswer(before.reading, question, value),
      })),
  };
}

export type PlanState = ReturnType<typeof usePlan>;

/** Why the rows cannot be checked yet, as the key of a text. */
function problemOf(
  mapping: ImportMapping,
  keys: string[],
  openCount: number,
): string | undefined {
  if (!mapping.length) return 'imports.mapping.nothing';
  if (!keys.length) return 'imports.mapping.noKey';
  return openCount > 0 ? 'imports.questions.answer' : undefined;
}

function firstPlan(one: Import): Plan {
  const said = one.mapping?.map(({ column, field }) => [column, field]);
  const proposed = one.columns.flatMap(({ index, field }) =>
    field ? [[index, field]] : [],
  );
  return {
    fields: Object.fromEntries(said ?? proposed),
    reading: one.reading,
    matchOn: one.matchOn,
    emptyMeans: one.emptyMeans ?? 'keep',
    createReferences: one.createReferences ?? [],
    reason: one.reason ?? '',
  };
}

function mappingOf(fields: Record<number, string>): ImportMapping {
  return Object.entries(fields)
    .filter(([, field]) => field)
    .map(([column, field]) => ({ column: Number(column), field }));
}

/** What is already said of a file, without what is still asked, and with one thing more. */
export function saidOfFile(
  one: Import,
  said: Partial<Reading>,
): Partial<Reading> {
  const { encoding, delimiter, sheet, headerRow } = one.reading;
  const open = one.questions
    .filter(({ column }) => column === undefined)
    .map(({ code }) => code as string);
  // With other cells, the headings may stand elsewhere.
  const isLayout = !('headerRow' in said);
  const settled = Object.entries({
    encoding,
    delimiter,
    sheet,
    ...(!isLayout && { headerRow }),
  }).filter(([name, value]) => value !== undefined && !open.includes(name));
  return { ...Object.fromEntries(settled), ...said };
}
