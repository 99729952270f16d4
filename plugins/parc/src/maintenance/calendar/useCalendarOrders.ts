import { useApi } from '@backstage/core-plugin-api';
import {
  workOrders,
  type AnyRecord,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { useFollow } from '../../records';
import type { CalendarWanted } from './useCalendarFilters';

/** The orders of some days. */
export interface CalendarOrders {
  items: WorkOrder[];
  /** There are more, which are left out. */
  isCut: boolean;
}

/** As many as one page of the API has; more of them nobody tells apart. */
const mostOrders = 500;

/** What an entry shows, and what moving it needs to know. */
const fields = [
  'number',
  'title',
  'kind',
  'plan',
  'status',
  'priority',
  'plannedOn',
  'windowFrom',
  'windowTo',
  'location',
  'assignee',
  'team',
  'assetCount',
  'openCount',
  'estimatedMinutes',
];

/** What is planned for the days that are shown, but not what was cancelled; it follows what others change. */
export function useCalendarOrders(
  wanted: CalendarWanted,
): Loaded<CalendarOrders> {
  const client = useApi(parcApiRef).noun(workOrders);
  const { from, to, plan, team, assignee, location } = wanted;
  const query = {
    $all: [
      { plannedOn: { $gte: from, $lte: to } },
      { $not: { status: 'cancelled' } },
      ...Object.entries({ plan, team, assignee, location })
        .filter(([, value]) => value !== undefined)
        .map(([field, value]) => ({ [field]: value })),
    ],
  };
  const params = {
    query: JSON.stringify(query),
    orderField: 'plannedOn,asc',
    fields: fields.join(','),
    limit: mostOrders,
  };
  const loaded = useLoaded(`calendar ${JSON.stringify(params)}`, async () => {
    const { items, pageInfo } = await client.list(params);
    return {
      items: items as Array<AnyRecord & WorkOrder>,
      isCut: pageInfo.nextCursor !== undefined,
    };
  });
  useFollow(workOrders, loaded.refresh);
  return loaded;
}
