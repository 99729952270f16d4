import type { Entity } from '@backstage/catalog-model';
import { refuseUnknown, takeValue } from '../records/readYamlList';
import { valueAt, type Declared } from '../records/recordYaml';
import { dateSchema, inputSchema } from '../records/schema';
import type { ChangeOutcome, ReturnAnswer } from './changeChoices';
import { changes } from './changeFields';

/** Where a ChangeRecord's YAML says how it went. */
export const outcomePath = 'spec.outcome';

/** What a file says of how it went. */
export interface DeclaredOutcome {
  result?: ChangeOutcome;
  closedOn?: string;
  text?: string;
  /** What the review found. */
  review?: string;
  returnObtained?: ReturnAnswer;
  returnText?: string;
}

const { fields } = changes;
const schemas = {
  result: inputSchema(fields.outcome),
  closedOn: dateSchema,
  text: inputSchema(fields.outcomeText),
  review: inputSchema(fields.reviewText),
  returnObtained: inputSchema(fields.returnObtained),
  returnText: inputSchema(fields.returnText),
} as const;

/** Whether the return was obtained may be said by yes or no. */
const answerOf = new Map<unknown, ReturnAnswer>([
  [true, 'obtained'],
  [false, 'not-obtained'],
]);

/** How it went by a file; undefined when it says nothing of that. */
export function readOutcome(
  { problems }: Declared,
  entity: Entity,
): DeclaredOutcome | undefined {
  const given = valueAt(entity, outcomePath);
  if (typeof given !== 'object' || given === null) return undefined;
  refuseUnknown('ChangeRecord', problems, outcomePath, given, [
    ...Object.keys(schemas),
  ]);
  const said = given as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([key, schema]) => {
      const value = answerOf.get(said[key]) ?? said[key];
      const taken = takeValue(problems, `${outcomePath}.${key}`, value, schema);
      return taken === undefined ? [] : [[key, taken]];
    }),
  );
}
