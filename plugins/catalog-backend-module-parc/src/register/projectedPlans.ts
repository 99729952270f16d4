import {
  goneStatuses,
  maintenancePlanKind,
  type MaintenancePlan,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { ProjectedNoun } from './NounProjection';
import {
  planIdAnnotation,
  projectedPlanFields,
  projectPlan,
} from './projectPlan';

type Parc = Pick<ParcClient, 'assets' | 'maintenancePlans'>;

/** How maintenance plans become entities. */
export function projectedPlans(
  parc: Parc,
  filters: readonly string[],
): ProjectedNoun<MaintenancePlan> {
  return {
    name: 'maintenance-plan',
    plural: 'maintenance-plans',
    kind: maintenancePlanKind,
    idAnnotation: planIdAnnotation,
    filters,
    fields: [...projectedPlanFields, 'covers'],
    // Few: the systems of each are a request of their own.
    pageSize: 50,
    client: parc.maintenancePlans,
    project: plans =>
      Promise.all(
        plans.map(async plan => projectPlan(plan, await systemsOf(parc, plan))),
      ),
    shownOfOthers: {},
  };
}

/** The systems whose assets a plan covers, as many as facets tell: those with the most of them. */
async function systemsOf(
  parc: Parc,
  { covers }: MaintenancePlan,
): Promise<string[]> {
  const query = JSON.stringify({
    $all: [
      JSON.parse(covers),
      { $not: { status: { $in: goneStatuses } } },
      { system: { $exists: true } },
    ],
  });
  const { facets } = await parc.assets.facets({
    facet: ['system'],
    query,
  });
  return facets.system.flatMap(({ value }) => value ?? []).sort();
}
