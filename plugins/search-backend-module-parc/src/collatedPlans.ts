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
import { foldName, joinTokens, searchTokens } from './searchTokens';
import { withPeople, type People } from './withPeople';

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
    begin: withPeople(
      namesOfPeople,
      ({ owner, assignee }) => [owner, assignee],
      toPlanDocument,
    ),
  };
}

function toPlanDocument(
  plan: DocumentedPlan,
  people: People,
): MaintenancePlanDocument {
  const { code, name, nameFr, description, owner, assignee } = plan;
  return {
    title: name,
    text: [description, ...people.names].filter(Boolean).join(' · '),
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
      ...people.tokens,
      ...[name, nameFr].flatMap(foldName),
    ]),
  };
}
