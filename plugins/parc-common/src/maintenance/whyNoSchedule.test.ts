import { maintenanceScheduleSchema, whyNoSchedule } from '.';
import type { MaintenanceSchedule } from '.';

const counter = { name: 'printed-pages', every: 10_000, leeway: 500 };
const anchor = '2026-01-15';

it.each<[string, MaintenanceSchedule, string | undefined]>([
  [
    'three to six months',
    { basis: 'floating', every: { from: 'P3M', to: 'P6M' } },
    undefined,
  ],
  ['ten thousand pages', { basis: 'floating', counter }, undefined],
  [
    'three weeks to a month',
    { basis: 'floating', every: { from: 'P3W', to: 'P1M' } },
    undefined,
  ],
  [
    'every year, give or take a month',
    { basis: 'fixed', anchor, every: { from: 'P11M', to: 'P13M' } },
    undefined,
  ],
  ['neither interval nor counter', { basis: 'floating' }, 'no-interval'],
  [
    'at once',
    { basis: 'floating', every: { from: 'P0D', to: 'P1M' } },
    'empty-period',
  ],
  [
    'six to three months',
    { basis: 'floating', every: { from: 'P6M', to: 'P3M' } },
    'window-out-of-order',
  ],
  [
    'a target after the end',
    {
      basis: 'floating',
      every: { from: 'P3M', target: 'P7M', to: 'P6M' },
    },
    'window-out-of-order',
  ],
  [
    'a month to thirty days, which is less in March',
    { basis: 'floating', every: { from: 'P1M', to: 'P30D' } },
    'window-out-of-order',
  ],
  [
    'thirty days to a month, which is less in February',
    { basis: 'floating', every: { from: 'P30D', to: 'P1M' } },
    'window-out-of-order',
  ],
  [
    'fixed every three to six months: how far apart?',
    { basis: 'fixed', anchor, every: { from: 'P3M', to: 'P6M' } },
    'target-needed',
  ],
  [
    'as much leeway as use',
    { basis: 'floating', counter: { ...counter, leeway: 10_000 } },
    'leeway-too-wide',
  ],
  [
    'by the hour',
    {
      basis: 'fixed',
      anchor,
      every: { from: 'P1M', to: 'P1M' },
      rule: 'FREQ=HOURLY',
    },
    'rule-unsupported',
  ],
  [
    'every 30 February',
    {
      basis: 'fixed',
      anchor,
      every: { from: 'P1Y', to: 'P1Y' },
      rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    },
    'never-due',
  ],
])('a schedule of %s', (_, schedule, refused) => {
  expect(maintenanceScheduleSchema.parse(schedule)).toEqual(schedule);
  expect(whyNoSchedule(schedule)?.refused).toBe(refused);
});

it.each([
  { basis: 'floating', every: { from: '3 months', to: 'P6M' } },
  { basis: 'floating', anchor, every: { from: 'P3M', to: 'P6M' } },
  { basis: 'fixed', anchor, every: { from: 'P3M', to: 'P3M' }, counter },
  { basis: 'fixed', every: { from: 'P3M', to: 'P3M' } },
  { basis: 'floating', counter: { ...counter, every: 0 } },
])('nothing makes a schedule of %j', given => {
  expect(maintenanceScheduleSchema.safeParse(given).success).toBe(false);
});
