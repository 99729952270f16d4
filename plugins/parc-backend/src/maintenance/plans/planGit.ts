import {
  everything,
  leadsTo,
  maintenancePlanYaml,
  planLifeCycle,
  readMaintenancePlanEntity,
  type AnyRecord,
  type DeclaredMaintenancePlan,
  type MaintenancePlanStatus,
} from '@parc/backstage-plugin-parc-common';
import {
  gitContext,
  type GitEntity,
  type GitRules,
  type RecordService,
  type Transaction,
} from '../../records';
import type { PlanService } from './PlanService';

/** What files about plans write to, and what they name. */
export interface PlanGitGround {
  plans: PlanService;
  categories: RecordService;
  models: RecordService;
  locations: RecordService;
  assets: RecordService;
}

/** What MaintenancePlan files mean beside their fields: a status is one that a verb leads to; and the checklist. */
export function planGit(
  ground: PlanGitGround,
): GitRules<DeclaredMaintenancePlan> {
  return {
    yaml: maintenancePlanYaml,
    kept: [
      'code',
      'name',
      'kind',
      'status',
      'covers',
      'basis',
      'leadTime',
      'horizon',
      'batchBy',
    ],
    read: readMaintenancePlanEntity,
    retirement: ({ status }) => (status === 'ended' ? {} : { status: 'ended' }),
    prepare: async (trx, declared, before, known) => {
      checkStatus(before, declared, known);
      await checkNamed(trx, ground, declared);
    },
    alongside,
    settle: async (trx, { steps }, { id }) => {
      if (steps)
        await ground.plans.changeChecklist(
          trx,
          gitContext,
          { ref: id },
          { steps },
        );
    },
  };
}

/** The checklist is declared too; a file that came back takes its plan up again. */
function alongside(
  before: AnyRecord | undefined,
  known: GitEntity | undefined,
  { values, status, steps }: DeclaredMaintenancePlan,
): object {
  const isBack = known?.isRetired && before?.status === 'ended';
  const leads = status ?? (isBack ? 'active' : undefined);
  return {
    declared: [
      ...Object.keys(values),
      ...(status ? ['status'] : []),
      ...(steps ? ['checklist'] : []),
    ].sort(),
    ...(leads ? { status: leads } : {}),
  };
}

/** A file may say any status that a verb leads to; one that came back may say what it said before. */
function checkStatus(
  before: AnyRecord | undefined,
  declared: DeclaredMaintenancePlan,
  known: GitEntity | undefined,
): void {
  const { status, problems } = declared;
  if (!before || status === undefined || known?.isRetired) return;
  const from = before.status as MaintenancePlanStatus;
  if (leadsTo(planLifeCycle, from, status)) return;
  problems.push({
    field: 'spec.status',
    value: status,
    message: `is not where ${from} can go`,
  });
  delete declared.status;
}

/** What a file names that the register does not have covers nothing, and is told; the rest of the plan acts. */
async function checkNamed(
  trx: Transaction,
  ground: PlanGitGround,
  { covers = {}, problems }: DeclaredMaintenancePlan,
): Promise<void> {
  const tell = (key: string, what: string, value: string) =>
    problems.push({
      field: `spec.covers.${key}`,
      value,
      message: `is not a known ${what}`,
    });
  for (const [key, what, { store }] of [
    ['categories', 'category', ground.categories],
    ['models', 'model', ground.models],
    ['locations', 'location', ground.locations],
  ] as const)
    for (const ref of covers[key] ?? [])
      if ((await store.find(trx, [ref])).length === 0) tell(key, what, ref);
  for (const key of ['assets', 'except'] as const) {
    const found = await ground.assets.store.findBy(
      trx,
      'entityName',
      covers[key] ?? [],
      everything,
      ['entityName'],
    );
    const known = new Set(found.map(each => each.entityName));
    for (const name of covers[key] ?? [])
      if (!known.has(name.toLowerCase())) tell(key, 'asset', name);
  }
}
