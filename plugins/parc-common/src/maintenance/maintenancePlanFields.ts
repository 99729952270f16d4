import * as f from '../records/fields';
import { periodPattern } from '../records/addPeriod';
import { slotDayPattern, timeOfDayPattern } from './planSlot';

/** `ended` for good: nothing comes due any more, and its history stays. */
export const maintenancePlanStatuses = ['active', 'paused', 'ended'] as const;
export type MaintenancePlanStatus = (typeof maintenancePlanStatuses)[number];

/** What is done: looked after, looked at, exchanged for another, or brought up to date. */
export const maintenancePlanKinds = [
  'preventive',
  'inspection',
  'replacement',
  'software-update',
] as const;
export type MaintenancePlanKind = (typeof maintenancePlanKinds)[number];

/** What counts: from the last time, or from the anchor, whenever it was done. */
export const maintenanceBases = ['floating', 'fixed'] as const;

/** Which assets one order is for: each alone, or those of one room, one site, one model, one owner. */
export const orderBatches = [
  'asset',
  'room',
  'site',
  'model',
  'owner',
] as const;
export type OrderBatch = (typeof orderBatches)[number];

/** As of calendars, but not the words that follow `/maintenance-plans/` in the addresses of pages. */
export const maintenancePlanCodePattern =
  /^(?!(?:new|dues|orders|calendar|compliance)$)[a-z0-9]+([-_.][a-z0-9]+)*$/;

const period = { max: 20, pattern: periodPattern };
const timeOfDay = { max: 5, pattern: timeOfDayPattern };

/** What is done again and again, to which assets and how often. */
export const maintenancePlans = f.defineNoun({
  name: 'maintenance-plan',
  plural: 'maintenance-plans',
  refField: 'code',
  titleField: 'name',
  defaultSort: { field: 'name', descending: false },
  fields: {
    code: f.text({
      required: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      max: 63,
      pattern: maintenancePlanCodePattern,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    nameFr: f.text({ search: true }),
    description: f.longText(),
    owner: f.entityRef({
      kinds: ['group', 'user'],
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    kind: f.choice({
      required: true,
      hasDefault: true,
      choices: maintenancePlanKinds,
      filter: true,
      group: true,
    }),
    status: f.choice({
      required: true,
      hasDefault: true,
      readOnly: true,
      choices: maintenancePlanStatuses,
      filter: true,
      group: true,
      inTable: true,
    }),
    covers: f.longText({ required: true, section: 'coverage' }),
    updates: f.longText({ section: 'coverage' }),
    covered: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'coverage',
    }),
    due: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'coverage',
    }),
    overdue: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'coverage',
    }),
    basis: f.choice({
      required: true,
      choices: maintenanceBases,
      filter: true,
      group: true,
      section: 'schedule',
    }),
    everyFrom: f.text({ ...period, inTable: true, section: 'schedule' }),
    everyTarget: f.text({ ...period, section: 'schedule' }),
    everyTo: f.text({ ...period, inTable: true, section: 'schedule' }),
    anchor: f.date({ section: 'schedule' }),
    rule: f.text({ max: 250, section: 'schedule' }),
    counter: f.text({ max: 63, section: 'schedule' }),
    counterEvery: f.number({ section: 'schedule' }),
    counterLeeway: f.number({ section: 'schedule' }),
    leadTime: f.text({
      ...period,
      required: true,
      hasDefault: true,
      section: 'orders',
    }),
    horizon: f.text({
      ...period,
      required: true,
      hasDefault: true,
      section: 'orders',
    }),
    batchBy: f.choice({
      required: true,
      hasDefault: true,
      choices: orderBatches,
      filter: true,
      section: 'orders',
    }),
    assignee: f.entityRef({
      kinds: ['group', 'user'],
      filter: true,
      sort: true,
      group: true,
      section: 'orders',
    }),
    rotation: f.entityRefs({ filter: true, section: 'orders' }),
    inWindows: f.boolean({ section: 'orders' }),
    slotDays: f.texts({
      max: 2,
      isLowerCase: true,
      pattern: slotDayPattern,
      section: 'orders',
    }),
    slotFrom: f.text({ ...timeOfDay, section: 'orders' }),
    slotTo: f.text({ ...timeOfDay, section: 'orders' }),
    userNotice: f.text({ ...period, section: 'orders' }),
    estimatedMinutes: f.number({ section: 'orders' }),
    downtimeMinutes: f.number({ section: 'orders' }),
    estimatedCost: f.money({ section: 'orders' }),
    skills: f.texts({ filter: true, max: 63, section: 'orders' }),
    ...f.ownedFields,
  },
});
export type MaintenancePlanValues = f.ValuesOf<typeof maintenancePlans.fields>;
export type MaintenancePlan = f.RecordMeta & MaintenancePlanValues;
