import { ConflictError, InputError } from '@backstage/errors';
import {
  columnQuestions,
  isImportable,
  matchFields,
  moneyOfCurrency,
  type ImportPlan,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { ImportJob } from './ImportJob';

/**
 * Refuses a plan that cannot be: fields that nobody sets, a key that no column has, questions that are not answered.
 * Throws an InputError, or for open questions a ConflictError.
 */
export function checkPlan(noun: Noun, job: ImportJob, plan: ImportPlan): void {
  const fields = plan.mapping.map(each => each.field);
  for (const { column, field } of plan.mapping) {
    if (!job.columns.some(each => each.index === column))
      throw new InputError(`mapping: there is no column ${column}`);
    if (!isSettable(noun, field)) {
      throw new InputError(
        `mapping: ${JSON.stringify(field)} is not a field of a ${
          noun.name
        } that can be set`,
      );
    }
    if (fields.indexOf(field) !== fields.lastIndexOf(field))
      throw new InputError(`mapping: two columns are ${field}`);
  }
  const keys = matchFields(noun);
  if (!keys.includes(plan.matchOn))
    throw new InputError(`matchOn: must be one of ${keys.join(', ')}`);
  if (!fields.includes(plan.matchOn))
    throw new InputError(`matchOn: no column is ${plan.matchOn}`);
  const open = [
    ...openQuestions(job, plan),
    ...columnQuestions(noun, plan.mapping, plan.reading, job.columns),
  ];
  if (open.length) {
    const codes = [...new Set(open.map(each => each.code))].join(', ');
    throw Object.assign(
      new ConflictError(`the file leaves open: ${codes}; answer in reading`),
      { code: 'open-questions', params: { codes } },
    );
  }
}

/** Questions about the file are answered by saying it; what is asked differs from what was recognised. */
function openQuestions(job: ImportJob, { reading }: ImportPlan) {
  return job.questions.filter(
    ({ code, column }) =>
      column === undefined &&
      reading[code as keyof typeof reading] === undefined,
  );
}

function isSettable(noun: Noun, name: string): boolean {
  if (name === 'id') return true;
  const field = noun.fields[name];
  if (field) return isImportable(field);
  return moneyOfCurrency(noun, name) !== undefined;
}
