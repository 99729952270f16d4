import type { Entity } from '@backstage/catalog-model';
import { readMinutes } from '../records/readMinutes';
import { readPeriod } from '../records/readPeriod';
import {
  readRecordEntity,
  valueAt,
  type Declared,
  type YamlKind,
} from '../records/recordYaml';
import type { ChecklistStep } from './checklist';
import { namedByCovers, readCoversYaml } from './coversYaml';
import {
  maintenancePlans,
  type MaintenancePlanStatus,
} from './maintenancePlanFields';
import { checklistPath, readChecklistYaml } from './readChecklistYaml';

/** The entity kind of maintenance plans. */
export const maintenancePlanKind = 'MaintenancePlan';

type PlanField = keyof typeof maintenancePlans.fields & string;

/** Which place in a MaintenancePlan's YAML is which field of the register. */
const paths: ReadonlyArray<readonly [PlanField, string]> = [
  ['name', 'metadata.title'],
  ['nameFr', 'spec.titleFr'],
  ['description', 'metadata.description'],
  ['owner', 'spec.owner'],
  ['kind', 'spec.type'],
  ['status', 'spec.status'],
  ['covers', 'spec.covers'],
  ['basis', 'spec.schedule'],
  ['everyFrom', 'spec.every.from'],
  ['everyTarget', 'spec.every.target'],
  ['everyTo', 'spec.every.to'],
  ['anchor', 'spec.anchor'],
  ['rule', 'spec.rule'],
  ['counter', 'spec.counter.name'],
  ['counterEvery', 'spec.counter.every'],
  ['counterLeeway', 'spec.counter.leeway'],
  ['leadTime', 'spec.leadTime'],
  ['horizon', 'spec.horizon'],
  ['batchBy', 'spec.batch'],
  ['assignee', 'spec.assignee'],
  ['rotation', 'spec.rotation'],
  ['inWindows', 'spec.inWindows'],
  ['slotDays', 'spec.slot.days'],
  ['slotFrom', 'spec.slot.from'],
  ['slotTo', 'spec.slot.to'],
  ['userNotice', 'spec.userNotice'],
  ['estimatedMinutes', 'spec.estimate.work'],
  ['downtimeMinutes', 'spec.estimate.downtime'],
  ['estimatedCost', 'spec.estimate.cost'],
  ['skills', 'spec.skills'],
  ['updates', 'spec.updates'],
];

const notesPath = 'spec.notes';

/** How maintenance plans stand in YAML; the checklist beside. A draft is a plan that is paused. */
export const maintenancePlanYaml: YamlKind = {
  kind: maintenancePlanKind,
  noun: maintenancePlans,
  paths,
  defaultKinds: { owner: 'group', assignee: 'user', rotation: 'user' },
  otherPaths: [checklistPath, notesPath],
  readers: {
    status: given => (given === 'draft' ? 'paused' : given),
    covers: readCoversYaml,
    everyFrom: readPeriod,
    everyTarget: readPeriod,
    everyTo: readPeriod,
    leadTime: readPeriod,
    horizon: readPeriod,
    userNotice: readPeriod,
    estimatedMinutes: readMinutes,
    downtimeMinutes: readMinutes,
    updates: given =>
      typeof given === 'object' ? JSON.stringify(given) : given,
  },
};

/** What a file says of a plan. Without `steps` it says nothing of them. */
export interface DeclaredMaintenancePlan extends Declared {
  /** Not a value: only verbs set it. */
  status?: MaintenancePlanStatus;
  /** What it names under `covers`, by the key there; assets by the names of their entities. */
  covers?: Record<string, string[]>;
  steps?: ChecklistStep[];
}

/** Reads a MaintenancePlan. What cannot be read is a problem and left out; the rest still counts. */
export function readMaintenancePlanEntity(
  entity: Entity,
): DeclaredMaintenancePlan {
  const declared: DeclaredMaintenancePlan = readRecordEntity(
    maintenancePlanYaml,
    entity,
  );
  const { values } = declared;
  values.code = entity.metadata.name.toLowerCase();
  const { status } = values;
  delete values.status;
  if (status) declared.status = status as MaintenancePlanStatus;
  values.name ??= entity.metadata.name;
  values.basis ??= 'floating';
  const notes = valueAt(entity, notesPath);
  if (notes !== undefined)
    values.description = [values.description, String(notes).trim()]
      .filter(Boolean)
      .join('\n\n');
  declared.covers = namedByCovers(declared, entity);
  const steps = readChecklistYaml(declared, entity);
  if (steps) declared.steps = steps;
  return declared;
}
