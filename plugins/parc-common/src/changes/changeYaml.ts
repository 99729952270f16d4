import type { Entity } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import { readMinutes } from '../records/readMinutes';
import {
  readRecordEntity,
  recordToEntity,
  valueAt,
  type Declared,
  type YamlKind,
} from '../records/recordYaml';
import { takeValue } from '../records/readYamlList';
import { inputSchema } from '../records/schema';
import type { RiskLevel } from './changeChoices';
import { changeNumberPattern, changes, type Change } from './changeFields';
import {
  changeStatusCodes,
  changeStatuses,
  type ChangeStatus,
} from './changeLifeCycle';
import type { ChangeTask, ChangeTaskInput } from './changeTasks';
import { outcomePath, readOutcome, type DeclaredOutcome } from './outcomeYaml';
import {
  checkAnswers,
  checkPeople,
  hoursOfPeople,
  readAnswers,
  readPeople,
} from './changeYamlLists';
import { readTasks, tasksPath, taskToYaml } from './changeTaskYaml';

/** The entity kind of changes. */
export const changeKind = 'ChangeRecord';

type ChangeField = keyof typeof changes.fields & string;

/** Which place in a ChangeRecord's YAML is which field of the register, both ways. */
const paths: ReadonlyArray<readonly [ChangeField, string]> = [
  ['title', 'metadata.title'],
  ['type', 'spec.type'],
  ['owner', 'spec.owner'],
  ['status', 'spec.status'],
  ['category', 'spec.category'],
  ['model', 'spec.model'],
  ['isConfidential', 'spec.confidential'],
  ['items', 'spec.affects'],
  ['windowStart', 'spec.window.start'],
  ['windowEnd', 'spec.window.end'],
  ['raisedBy', 'spec.raised.by'],
  ['onBehalfOf', 'spec.raised.onBehalfOf'],
  ['raisedOn', 'spec.raised.on'],
  ['reasonCategory', 'spec.reason.category'],
  ['reasonText', 'spec.reason.text'],
  ['reasonFrom', 'spec.reason.from'],
  ['benefit', 'spec.return.benefit'],
  ['benefitMeasure', 'spec.return.measure'],
  ['reviewOn', 'spec.return.reviewOn'],
  ['riskAnswers', 'spec.risks.answers'],
  ['impact', 'spec.risks.impact'],
  ['hasOutage', 'spec.risks.outage'],
  ['mitigation', 'spec.risks.mitigation'],
  ['backOutPlan', 'spec.risks.backOut'],
  ['ifRejected', 'spec.risks.ifRejected'],
  ['people', 'spec.resources.people'],
  ['hours', 'spec.resources.hours'],
  ['parts', 'spec.resources.parts'],
  ['cost', 'spec.resources.cost'],
  ['budgetLine', 'spec.resources.budgetLine'],
  ['downtimeMinutes', 'spec.resources.downtime'],
  ['buildBy', 'spec.responsible.build'],
  ['testBy', 'spec.responsible.test'],
  ['releaseBy', 'spec.responsible.release'],
  ['approvers', 'spec.responsible.approvers'],
  ['parent', 'spec.relationships.parent'],
  ['dependsOn', 'spec.relationships.dependsOn'],
  ['blocks', 'spec.relationships.blocks'],
  ['conflictsWith', 'spec.relationships.conflictsWith'],
  ['supersedes', 'spec.relationships.supersedes'],
  ['noRelations', 'spec.relationships.none'],
  ['plan', 'spec.plan'],
  ['testPlan', 'spec.testPlan'],
  ['communication', 'spec.communication'],
  ['notes', 'spec.notes'],
];

const levelPath = 'spec.risks.level';

/** The status by its code in ServiceNow, as some write it. */
const statusOfCode = new Map<unknown, ChangeStatus>(
  changeStatuses.map(status => [changeStatusCodes[status], status]),
);

/** How changes stand in YAML; the tasks, the outcome and the level that its author expects beside. */
export const changeYaml: YamlKind = {
  kind: changeKind,
  noun: changes,
  paths,
  defaultKinds: {
    owner: 'group',
    raisedBy: 'user',
    onBehalfOf: 'group',
    people: 'user',
    buildBy: 'user',
    testBy: 'user',
    releaseBy: 'user',
    approvers: 'user',
    parent: 'changerecord',
    dependsOn: 'changerecord',
    blocks: 'changerecord',
    conflictsWith: 'changerecord',
    supersedes: 'changerecord',
  },
  otherPaths: [levelPath, tasksPath, outcomePath],
  readers: {
    status: given => statusOfCode.get(given) ?? given,
    riskAnswers: readAnswers,
    people: readPeople,
    downtimeMinutes: readMinutes,
    windowStart: readInstant,
    windowEnd: readInstant,
  },
};

/** An instant as the register keeps it, `2026-12-05T20:00:00+01:00` → `2026-12-05T19:00:00.000Z`; else it is given back. */
function readInstant(given: unknown): unknown {
  const parsed = inputSchema(changes.fields.windowStart).safeParse(given);
  return parsed.success
    ? DateTime.fromISO(String(given)).toUTC().toISO() ?? given
    : given;
}

/** What a file says of a change. Without `tasks` it says nothing of them. */
export interface DeclaredChange extends Declared {
  /** Not a value: only verbs set it. */
  status?: ChangeStatus;
  /** The level that its author expects; the one that counts comes of the answers. */
  riskLevel?: RiskLevel;
  tasks?: ChangeTaskInput[];
  outcome?: DeclaredOutcome;
}

/** Reads a ChangeRecord. What cannot be read is a problem and left out; the rest still counts. */
export function readChangeEntity(entity: Entity): DeclaredChange {
  const declared: DeclaredChange = readRecordEntity(changeYaml, entity);
  const { values, problems } = declared;
  const { status } = values;
  delete values.status;
  if (status) declared.status = status as ChangeStatus;
  values.title ??= entity.metadata.name;
  checkNumber(declared);
  checkAnswers(declared, entity);
  checkPeople(declared, entity);
  values.hours ??= hoursOfPeople(entity);
  if (values.hours === undefined) delete values.hours;
  const level = takeValue(
    problems,
    levelPath,
    valueAt(entity, levelPath),
    inputSchema(changes.fields.riskLevel),
  );
  if (level) declared.riskLevel = level as RiskLevel;
  const tasks = readTasks(declared, entity);
  if (tasks) declared.tasks = tasks;
  const outcome = readOutcome(declared, entity);
  if (outcome) declared.outcome = outcome;
  return declared;
}

/** Words that follow `/changes/` in addresses are no numbers. */
function checkNumber({ values: { number }, problems }: Declared): void {
  const isTaken = problems.some(each => each.field === 'metadata.name');
  if (!isTaken && !changeNumberPattern.test(String(number)))
    problems.push({
      field: 'metadata.name',
      value: number,
      message: 'is a reserved word',
    });
}

/** A change as the file that would declare it, without what a file does not say: its approval, its history. */
export function changeToEntity(
  change: Change,
  tasks: readonly ChangeTask[] = [],
): Entity {
  const entity = recordToEntity(changeYaml, change);
  const { risks, resources } = entity.spec! as Record<
    'risks' | 'resources',
    Record<string, unknown> | undefined
  >;
  if (risks && change.riskAnswers?.length)
    risks.answers = Object.fromEntries(
      change.riskAnswers.map(each => each.split('=')),
    );
  if (resources && change.people?.length)
    resources.people = change.people.map(who => ({ who }));
  if (resources && change.downtimeMinutes !== undefined)
    resources.downtime = { minutes: change.downtimeMinutes };
  if (tasks.length) entity.spec!.tasks = tasks.map(taskToYaml) as never;
  return entity;
}
