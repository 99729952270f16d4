import type { Entity } from '@backstage/catalog-model';
import {
  maintenancePlanYaml,
  recordToEntity,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { asProjected } from './asProjected';

/** The id of the maintenance plan that an entity shows. */
export const planIdAnnotation = 'parc.dev/maintenance-plan-id';

/** The fields of a plan that its entity shows: what is done how often, and who has to do with it. */
export const projectedPlanFields = [
  'name',
  'nameFr',
  'description',
  'kind',
  'status',
  'basis',
  'everyFrom',
  'everyTarget',
  'everyTo',
  'anchor',
  'rule',
  'owner',
  'assignee',
  'entityName',
] as const satisfies ReadonlyArray<keyof MaintenancePlan>;

/** A plan as a thin entity, with the systems whose assets it covers. */
export function projectPlan(
  plan: MaintenancePlan,
  maintains: readonly string[],
): Entity {
  // Whatever else was read of it stays out of the catalog.
  const shown = Object.fromEntries(
    projectedPlanFields.map(field => [field, plan[field]]),
  ) as unknown as MaintenancePlan;
  const entity = asProjected(recordToEntity(maintenancePlanYaml, shown), {
    plural: 'maintenance-plans',
    title: plan.name,
    annotation: planIdAnnotation,
    id: plan.id,
  });
  return maintains.length
    ? { ...entity, spec: { ...entity.spec, maintains: [...maintains] } }
    : entity;
}
