import type { Entity } from '@backstage/catalog-model';
import {
  readYamlList,
  refuseUnknown,
  takeValue,
} from '../records/readYamlList';
import { valueAt, type Declared } from '../records/recordYaml';
import { inputSchema } from '../records/schema';
import { changes } from './changeFields';
import { riskAnswerPattern } from './riskQuestionnaire';

const answersPath = 'spec.risks.answers';
const peoplePath = 'spec.resources.people';

/** `{ people: over-100 }` → `['people=over-100']`, without what cannot be one: `checkAnswers` tells of it. */
export function readAnswers(given: unknown): unknown {
  return isMap(given) ? answersOf(given).filter(isAnswer) : given;
}

/** Answers that name no question or no answer by its id. */
export function checkAnswers({ problems }: Declared, entity: Entity): void {
  const given = valueAt(entity, answersPath);
  if (!isMap(given)) return;
  for (const [question, answer] of Object.entries(given))
    if (!isAnswer(`${question}=${answer}`))
      problems.push({
        field: `${answersPath}.${question}`,
        value: answer,
        message: 'must be the id of a question and the id of its answer',
      });
}

function answersOf(given: object): string[] {
  return Object.entries(given).map(
    ([question, answer]) => `${question}=${answer}`,
  );
}

function isAnswer(given: string): boolean {
  return given.length <= 127 && riskAnswerPattern.test(given);
}

/** `[{ who: ines, hours: 2 }]` → `['ines']`; a plain text is a person too. */
export function readPeople(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const names = given.map(each => (isMap(each) ? each.who : each));
  return [...new Set(names.filter(each => typeof each === 'string'))];
}

/** What a line about a person says that means nothing. */
export function checkPeople(declared: Declared, entity: Entity): void {
  readYamlList(
    declared,
    entity,
    peoplePath,
    (problems, _entity, path, item) => {
      refuseUnknown('ChangeRecord', problems, path, item, ['who', 'hours']);
      if (typeof item.who !== 'string')
        problems.push({
          field: `${path}.who`,
          value: item.who,
          message: 'must be a user or a group',
        });
      takeValue(
        problems,
        `${path}.hours`,
        item.hours,
        inputSchema(changes.fields.hours),
      );
      return item;
    },
    'who',
  );
}

/** The hours of all people together; undefined when the file says none. */
export function hoursOfPeople(entity: Entity): number | undefined {
  const given = valueAt(entity, peoplePath);
  if (!Array.isArray(given)) return undefined;
  const hours = given.flatMap(each =>
    isMap(each) && Number.isFinite(each.hours) ? [Number(each.hours)] : [],
  );
  return hours.length ? hours.reduce((sum, each) => sum + each, 0) : undefined;
}

function isMap(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
