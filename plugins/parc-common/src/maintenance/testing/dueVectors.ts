import type {
  DueWindow,
  FixedSchedule,
  FloatingSchedule,
  MaintenanceClosing,
  MaintenanceDue,
  MaintenanceHistory,
  MaintenanceSchedule,
} from '..';

/** An asset under a plan, and when it is due as of a day. */
export interface DueVector {
  says: string;
  schedule: MaintenanceSchedule;
  history: MaintenanceHistory;
  today: string;
  due: MaintenanceDue | undefined;
}

const floating = (from: string, to: string): FloatingSchedule => ({
  basis: 'floating',
  every: { from, to },
});
const fixed = (anchor: string, from: string, to = from): FixedSchedule => ({
  basis: 'fixed',
  anchor,
  every: { from, to },
});
const done = (on: string, target?: string): MaintenanceClosing => ({
  on,
  outcome: 'done',
  ...(target && { for: target }),
});
const skipped = (on: string, target: string): MaintenanceClosing => ({
  on,
  outcome: 'skipped',
  for: target,
});
const since = (
  coveredSince: string,
  ...closings: MaintenanceClosing[]
): MaintenanceHistory => ({ coveredSince, closings });

/** A due day: a window of one day. */
const onDay = (day: string) => ({ from: day, target: day, to: day });
const notYet = (window: Partial<DueWindow>): MaintenanceDue => ({
  ...window,
  state: 'not-yet',
  because: 'time',
});
const inWindow = (window: Partial<DueWindow>): MaintenanceDue => ({
  ...notYet(window),
  state: 'in-window',
});
const overdue = (
  window: Partial<DueWindow>,
  overdueDays: number,
): MaintenanceDue => ({ ...notYet(window), state: 'overdue', overdueDays });

/**
 * Accruent, Maintenance Connection, "Preventive Maintenance Schedule Configurations" (help.accruent.com): every three
 * months on the 15th, completed on 05/13/22, 07/10/22 and 10/20/22, and the same floating.
 */
const maintenanceConnection: DueVector[] = [
  {
    says: 'fixed: first due on the anchor',
    schedule: fixed('2022-04-15', 'P3M'),
    history: since('2022-03-01'),
    today: '2022-04-14',
    due: notYet(onDay('2022-04-15')),
  },
  {
    says: 'fixed, done late: due on the next 15th all the same',
    schedule: fixed('2022-04-15', 'P3M'),
    history: since('2022-03-01', done('2022-05-13', '2022-04-15')),
    today: '2022-05-13',
    due: notYet(onDay('2022-07-15')),
  },
  {
    says: 'fixed, done early for the 15th: due on the one after',
    schedule: fixed('2022-04-15', 'P3M'),
    history: since(
      '2022-03-01',
      done('2022-05-13', '2022-04-15'),
      done('2022-07-10', '2022-07-15'),
    ),
    today: '2022-07-10',
    due: notYet(onDay('2022-10-15')),
  },
  {
    says: 'fixed, into the next year',
    schedule: fixed('2022-04-15', 'P3M'),
    history: since(
      '2022-03-01',
      done('2022-05-13', '2022-04-15'),
      done('2022-07-10', '2022-07-15'),
      done('2022-10-20', '2022-10-15'),
    ),
    today: '2022-10-20',
    due: notYet(onDay('2023-01-15')),
  },
  {
    says: 'floating: due three months after the plan began',
    schedule: floating('P3M', 'P3M'),
    history: since('2022-01-15'),
    today: '2022-04-16',
    due: overdue(onDay('2022-04-15'), 1),
  },
  {
    says: 'floating, done late: three months after that',
    schedule: floating('P3M', 'P3M'),
    history: since('2022-01-15', done('2022-05-13', '2022-04-15')),
    today: '2022-05-13',
    due: notYet(onDay('2022-08-13')),
  },
  {
    says: 'floating, done early: three months after that',
    schedule: floating('P3M', 'P3M'),
    history: since(
      '2022-01-15',
      done('2022-05-13', '2022-04-15'),
      done('2022-08-01', '2022-08-13'),
    ),
    today: '2022-08-01',
    due: notYet(onDay('2022-11-01')),
  },
];

/** Clamped to the month's end and counted from the anchor (Regulation (EEC, Euratom) No 1182/71, article 3(2)(c)). */
const monthEnds: DueVector[] = [
  ['2025-11-30', '2026-02-28'],
  ['2026-02-28', '2026-05-30'],
  ['2026-05-30', '2026-08-30'],
].map(([last, next]) => ({
  says: `fixed, quarterly from 30 November: after ${last} on ${next}`,
  schedule: fixed('2025-11-30', 'P3M'),
  history: since('2025-11-01', done(last, last)),
  today: last,
  due: notYet(onDay(next)),
}));

const leapDays: DueVector[] = [
  {
    says: 'fixed, yearly from a leap day: the 28th, and four years later the 29th again',
    schedule: fixed('2024-02-29', 'P1Y'),
    history: since('2024-01-01', done('2027-02-28', '2027-02-28')),
    today: '2027-03-01',
    due: notYet(onDay('2028-02-29')),
  },
  {
    says: 'floating, a year after a leap day: the 28th',
    schedule: floating('P1Y', 'P1Y'),
    history: since('2020-01-01', done('2024-02-29')),
    today: '2025-02-28',
    due: inWindow(onDay('2025-02-28')),
  },
];

const summer = { from: '2026-06-01', target: '2026-07-17', to: '2026-09-01' };
const everyThreeToSix: Array<[string, MaintenanceDue]> = [
  ['2026-05-31', notYet(summer)],
  ['2026-06-01', inWindow(summer)],
  ['2026-09-01', inWindow(summer)],
  ['2026-09-02', overdue(summer, 1)],
  ['2027-09-01', overdue(summer, 365)],
];

/** The brief's own: every three to six months, last on 1 March; one day after the window is one day overdue. */
const windows: DueVector[] = [
  ...everyThreeToSix.map(([today, due]) => ({
    says: `floating, three to six months after 1 March, on ${today}`,
    schedule: floating('P3M', 'P6M'),
    history: since('2025-01-01', done('2026-03-01')),
    today,
    due,
  })),
  {
    says: 'floating, with a target of its own',
    schedule: {
      basis: 'floating',
      every: { from: 'P3M', target: 'P4M', to: 'P6M' },
    },
    history: since('2025-01-01', done('2026-03-01')),
    today: '2026-03-01',
    due: notYet({ ...summer, target: '2026-07-01' }),
  },
  {
    says: 'fixed, eleven to thirteen months: a month before and after each year',
    schedule: fixed('2025-06-16', 'P11M', 'P13M'),
    history: since('2025-01-01', done('2025-06-20', '2025-06-16')),
    today: '2026-05-16',
    due: inWindow({
      from: '2026-05-16',
      target: '2026-06-16',
      to: '2026-07-16',
    }),
  },
];

const endings: DueVector[] = [
  {
    says: 'floating, skipped ahead: counted from the target that was skipped',
    schedule: floating('P3M', 'P6M'),
    history: since('2026-03-01', skipped('2026-06-02', '2026-07-17')),
    today: '2026-06-02',
    due: notYet({
      from: '2026-10-17',
      target: '2026-12-02',
      to: '2027-01-17',
    }),
  },
  {
    says: 'floating, skipped long after: counted from the day on which it was',
    schedule: floating('P3M', 'P3M'),
    history: since('2026-03-01', skipped('2026-11-01', '2026-06-01')),
    today: '2026-11-01',
    due: notYet(onDay('2027-02-01')),
  },
  {
    says: 'fixed, skipped: the next one stays due',
    schedule: fixed('2026-01-15', 'P3M'),
    history: since('2026-01-01', skipped('2026-05-01', '2026-01-15')),
    today: '2026-05-01',
    due: overdue(onDay('2026-04-15'), 16),
  },
  {
    says: 'fixed, done once after two were missed: neither is due any more',
    schedule: fixed('2026-01-15', 'P3M'),
    history: since('2026-01-01', done('2026-05-01', '2026-01-15')),
    today: '2026-05-01',
    due: notYet(onDay('2026-07-15')),
  },
  {
    says: 'fixed, done between two days without an order for it: the next stays due',
    schedule: fixed('2026-01-15', 'P3M'),
    history: since('2026-01-01', done('2026-01-15'), done('2026-04-10')),
    today: '2026-04-10',
    due: notYet(onDay('2026-04-15')),
  },
  {
    says: 'done in part: due as before',
    schedule: floating('P3M', 'P6M'),
    history: since('2026-03-01', { on: '2026-07-01', outcome: 'partly-done' }),
    today: '2026-09-03',
    due: overdue(summer, 2),
  },
  {
    says: 'what was done later is not known yet',
    schedule: floating('P3M', 'P6M'),
    history: since('2026-03-01', done('2026-07-01')),
    today: '2026-06-30',
    due: inWindow(summer),
  },
  {
    says: 'fixed, bought between two days: due on the next',
    schedule: fixed('2022-04-15', 'P3M'),
    history: since('2026-04-20'),
    today: '2026-04-20',
    due: notYet(onDay('2026-07-15')),
  },
  {
    says: 'paused: the days are known, nothing is asked for',
    schedule: { ...floating('P3M', 'P6M'), isPaused: true },
    history: since('2026-03-01'),
    today: '2026-12-01',
    due: { ...summer, state: 'paused', because: 'time' },
  },
];

/** The Thursday after the second Tuesday, as the demo's software updates. */
const updates: MaintenanceSchedule = {
  ...fixed('2026-01-15', 'P1M'),
  rule: 'FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=10,11,12,13,14,15,16',
};
const rules: DueVector[] = [
  {
    says: 'by a rule: the day after is one day overdue',
    schedule: updates,
    history: since('2026-01-01', done('2026-01-15', '2026-01-15')),
    today: '2026-02-13',
    due: overdue(onDay('2026-02-12'), 1),
  },
  {
    says: 'by a rule: done on the next day does for the one missed',
    schedule: updates,
    history: since('2026-01-01', done('2026-01-15'), done('2026-03-12')),
    today: '2026-03-12',
    due: notYet(onDay('2026-04-16')),
  },
  {
    says: 'by a rule, with the window around its days',
    schedule: {
      ...fixed('2026-01-15', 'P3M'),
      every: { from: 'P3M', target: 'P4M', to: 'P6M' },
      rule: 'FREQ=MONTHLY;INTERVAL=4;BYDAY=3TH',
    },
    history: since('2026-01-01', done('2026-01-15', '2026-01-15')),
    today: '2026-04-21',
    due: inWindow({
      from: '2026-04-21',
      target: '2026-05-21',
      to: '2026-07-21',
    }),
  },
  {
    says: 'by a rule that has ended: never',
    schedule: {
      ...fixed('2026-01-15', 'P1M'),
      rule: 'FREQ=MONTHLY;COUNT=2',
    },
    history: since('2026-01-01', done('2026-02-15', '2026-02-15')),
    today: '2026-02-15',
    due: undefined,
  },
  {
    says: 'by a rule, of a plan of ten years ago',
    schedule: { ...fixed('2016-02-29', 'P1Y'), rule: 'FREQ=YEARLY' },
    history: since('2026-01-01'),
    today: '2026-01-01',
    due: notYet(onDay('2028-02-29')),
  },
];

const pages = { name: 'printed-pages', every: 10_000, leeway: 1_000 };
const printer: MaintenanceSchedule = {
  basis: 'floating',
  every: { from: 'P6M', to: 'P12M' },
  counter: pages,
};
const year = { from: '2026-07-01', target: '2026-10-01', to: '2027-01-01' };
const read = (...readings: Array<[string, number]>): MaintenanceHistory => ({
  ...since('2025-01-01', done('2026-01-01')),
  readings: readings.map(([on, value]) => ({ on, value })),
});

/** Whichever comes first (IBM Maximo Manage, "Preventive maintenance next due dates": the earlier of the two). */
const counters: DueVector[] = [
  {
    says: 'by a counter that has not come far: by the calendar',
    schedule: printer,
    history: read(['2025-12-20', 50_000], ['2026-03-01', 54_000]),
    today: '2026-03-01',
    due: notYet({ ...year, target: '2026-10-01' }),
  },
  {
    says: 'by a counter: sooner than by the calendar',
    schedule: printer,
    history: read(
      ['2025-12-20', 50_000],
      ['2026-03-01', 59_000],
      ['2026-04-01', 60_500],
    ),
    today: '2026-04-01',
    due: {
      from: '2026-03-01',
      target: '2026-04-01',
      to: '2027-01-01',
      state: 'in-window',
      because: 'counter',
    },
  },
  {
    says: 'by a counter: overdue the day after its leeway was used up',
    schedule: printer,
    history: read(['2026-01-01', 50_000], ['2026-05-01', 61_001]),
    today: '2026-05-02',
    due: {
      from: '2026-05-01',
      target: '2026-05-01',
      to: '2026-05-01',
      state: 'overdue',
      because: 'counter',
      overdueDays: 1,
    },
  },
  {
    says: 'by a counter that was reset: what it shows then counts as well',
    schedule: { basis: 'floating', counter: pages },
    history: read(
      ['2026-01-01', 90_000],
      ['2026-02-01', 95_000],
      ['2026-03-01', 4_200],
    ),
    today: '2026-03-01',
    due: { from: '2026-03-01', state: 'in-window', because: 'counter' },
  },
  {
    says: 'by a counter alone that nobody has read: not yet',
    schedule: { basis: 'floating', counter: pages },
    history: read(),
    today: '2030-01-01',
    due: { state: 'not-yet', because: 'counter' },
  },
];

export const dueVectors: readonly DueVector[] = [
  ...maintenanceConnection,
  ...monthEnds,
  ...leapDays,
  ...windows,
  ...endings,
  ...rules,
  ...counters,
];
