import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  addDays,
  openWorkOrderStatuses,
  weekdayOf,
} from '@parc/backstage-plugin-parc-common';
import type { Condition } from '../records';
import type { Question } from './questions';

/** The open orders that a group is to do: all, those whose window is over, and those planned for this week or before. */
export function workOf(
  group: Entity,
  today: string,
): Record<'open' | 'overdue' | 'thisWeek', Question> {
  const ref = stringifyEntityRef(group);
  const sunday = addDays(today, 6 - weekdayOf(today));
  const lists: Question['lists'] = [
    { text: 'work', filters: { team: [ref], status: openWorkOrderStatuses } },
  ];
  const ask = (...more: Condition[]): Condition => ({
    $all: [
      { status: { $in: [...openWorkOrderStatuses] } },
      { $any: [{ team: ref }, { assignee: ref }] },
      ...more,
    ],
  });
  return {
    open: { query: ask(), lists },
    overdue: { query: ask({ windowTo: { $lt: today } }), lists: [] },
    thisWeek: { query: ask({ plannedOn: { $lte: sunday } }), lists: [] },
  };
}
