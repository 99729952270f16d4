import {
  workOrderDocumentType,
  workOrderReadPermission,
  type ParcClient,
  type WorkOrder,
  type WorkOrderDocument,
  type WorkOrderKind,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import type { PersonNames } from './PersonNames';
import type { CollatedNoun } from './RecordCollatorFactory';
import { foldName, joinTokens, searchTokens } from './searchTokens';
import { withPeople, type People } from './withPeople';

/** The fields of a work order of which its document is made. Not its cost, its notes nor its reasons. */
const documentFields = [
  'number',
  'title',
  'kind',
  'status',
  'plannedOn',
  'plan',
  'location',
  'assignee',
  'team',
] as const satisfies ReadonlyArray<keyof WorkOrder>;

type DocumentedOrder = Pick<WorkOrder, (typeof documentFields)[number]>;

/** How work orders become documents, each with its own `resourceRef`: without one, everybody would find it. */
export function collatedWorkOrders(
  { workOrders }: Pick<ParcClient, 'workOrders'>,
  namesOfPeople: () => PersonNames,
): CollatedNoun<WorkOrder, (typeof documentFields)[number]> {
  return {
    type: workOrderDocumentType,
    visibilityPermission: workOrderReadPermission,
    client: workOrders,
    fields: documentFields,
    location: '/parc/maintenance/orders',
    begin: withPeople(
      namesOfPeople,
      ({ assignee, team }) => [assignee, team],
      toWorkOrderDocument,
    ),
  };
}

function toWorkOrderDocument(
  order: DocumentedOrder,
  people: People,
): WorkOrderDocument {
  const { number, title, plan, location, assignee, team, plannedOn } = order;
  const what = [number, plannedOn, location?.name, ...people.names];
  return {
    title,
    text: what.filter(Boolean).join(' · '),
    location: `/parc/maintenance/orders/${encodeURIComponent(number)}`,
    number,
    kind: order.kind as WorkOrderKind,
    status: order.status as WorkOrderStatus,
    plannedOn,
    plan: plan?.name,
    place: location?.ref,
    assignee,
    team,
    tokens: joinTokens([
      ...[number, location?.ref, plan?.ref].flatMap(code =>
        code ? searchTokens(code) : [],
      ),
      ...people.tokens,
      ...[title, plan?.name, location?.name].flatMap(foldName),
    ]),
    authorization: { resourceRef: number },
  };
}
