import * as f from '../records/fields';
import { tagPattern } from '../records/humanRef';
import { waitingReasons, workOrderStatuses } from './workOrderLifeCycle';

/**
 * Where the work comes from: a plan, what broke, updates that a plan asks for, or a step of other work that failed.
 */
export const workOrderKinds = [
  'preventive',
  'corrective',
  'update',
  'follow-up',
] as const;
export type WorkOrderKind = (typeof workOrderKinds)[number];

export const workOrderPriorities = ['low', 'normal', 'high'] as const;
export type WorkOrderPriority = (typeof workOrderPriorities)[number];

/** Work on one or several assets, planned for a day, done by somebody. */
export const workOrders = f.defineNoun({
  name: 'work-order',
  plural: 'work-orders',
  refField: 'number',
  titleField: 'title',
  defaultSort: { field: 'plannedOn', descending: false },
  endField: 'finishedAt',
  fields: {
    number: f.text({
      required: true,
      hasDefault: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      max: 63,
      pattern: tagPattern,
    }),
    title: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    kind: f.choice({
      required: true,
      readOnly: true,
      choices: workOrderKinds,
      filter: true,
      group: true,
    }),
    plan: f.reference({
      to: 'maintenance-plans',
      readOnly: true,
      filter: true,
      sort: true,
      group: true,
    }),
    status: f.choice({
      required: true,
      readOnly: true,
      choices: workOrderStatuses,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    waitingFor: f.choice({
      readOnly: true,
      choices: waitingReasons,
      filter: true,
      group: true,
    }),
    priority: f.choice({
      required: true,
      hasDefault: true,
      choices: workOrderPriorities,
      filter: true,
      group: true,
    }),
    plannedOn: f.date({
      createOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'planning',
    }),
    windowFrom: f.date({ createOnly: true, filter: true, section: 'planning' }),
    target: f.date({
      createOnly: true,
      filter: true,
      sort: true,
      section: 'planning',
    }),
    windowTo: f.date({
      createOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'planning',
    }),
    movedBecause: f.longText({
      readOnly: true,
      max: 2_000,
      section: 'planning',
    }),
    location: f.reference({
      to: 'locations',
      isTree: true,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'planning',
    }),
    assignee: f.entityRef({
      kinds: ['user', 'group'],
      createOnly: true,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'planning',
    }),
    team: f.entityRef({
      kinds: ['group'],
      createOnly: true,
      filter: true,
      sort: true,
      group: true,
      section: 'planning',
    }),
    checklistVersion: f.number({ readOnly: true, section: 'work' }),
    assetCount: f.number({
      required: true,
      readOnly: true,
      measure: true,
      section: 'work',
    }),
    openCount: f.number({
      required: true,
      readOnly: true,
      measure: true,
      section: 'work',
    }),
    estimatedMinutes: f.number({ measure: true, section: 'work' }),
    minutesSpent: f.number({ measure: true, section: 'work' }),
    cost: f.money({ measure: true, section: 'work' }),
    startedAt: f.instant({
      readOnly: true,
      filter: true,
      sort: true,
      section: 'work',
    }),
    finishedAt: f.instant({
      readOnly: true,
      filter: true,
      sort: true,
      section: 'work',
    }),
    reason: f.longText({ readOnly: true, max: 2_000, section: 'work' }),
    followUpOf: f.reference({
      to: 'work-orders',
      readOnly: true,
      filter: true,
      section: 'work',
    }),
    notes: f.longText({ section: 'work' }),
  },
});
export type WorkOrderValues = f.ValuesOf<typeof workOrders.fields>;
export type WorkOrder = f.RecordMeta & WorkOrderValues;
