import {
  maintenancePlanDocumentType,
  parcMaintenanceReadPermission,
  type MaintenancePlan,
  type MaintenancePlanDocument,
  type MaintenancePlanKind,
  type MaintenancePlanStatus,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { PersonNames } from './PersonNames';
import type { CollatedNoun } from './RecordCollatorFactory';
import {
  foldName,
  joinTokens,
  personTokens,
  searchTokens,
} from './searchTokens';

const documentFields = [
  'code',
  'name',
  'nameFr',
  'description',
  'kind',
  'status',
  'owner',
  'assignee',
] as const satisfies ReadonlyArray<keyof MaintenancePlan>;

type DocumentedPlan = Pick<MaintenancePlan, (typeof documentFields)[number]>;

/** How maintenance plans become documents: who may read plans finds all of them. */
export function collatedPlans(
  { maintenancePlans }: Pick<ParcClient, 'maintenancePlans'>,
  namesOfPeople: () => PersonNames,
): CollatedNoun<MaintenancePlan, (typeof documentFields)[number]> {
  return {
    type: maintenancePlanDocumentType,
    visibilityPermission: parcMaintenanceReadPermission,
    client: maintenancePlans,
    fields: documentFields,
    location: '/parc/maintenance/plans',
    begin: async () => {
      const people = namesOfPeople();
      return async page => {
        await people.learn(page.flatMap(each => [each.owner, each.assignee]));
        return page.map(each => toPlanDocument(each, people));
      };
    },
  };
}

function toPlanDocument(
  plan: DocumentedPlan,
  people: PersonNames,
): MaintenancePlanDocument {
  const { code, name, nameFr, description, owner, assignee } = plan;
  const named = [owner, assignee].flatMap(each => each ?? []);
  const names = named.map(each => people.get(each) ?? each);
  return {
    title: name,
    text: [description, ...new Set(names)].filter(Boolean).join(' · '),
    location: `/parc/maintenance/plans/${encodeURIComponent(code)}`,
    code,
    name,
    nameFr,
    kind: plan.kind as MaintenancePlanKind,
    status: plan.status as MaintenancePlanStatus,
    owner,
    assignee,
    tokens: joinTokens([
      ...searchTokens(code),
      ...named.flatMap(personTokens),
      ...[name, nameFr, ...names].flatMap(foldName),
    ]),
  };
}
