import {
  decidePlanVerb,
  scheduleOf,
  whyNoPlanSchedule,
  type PlanSchedule,
} from '.';

const floating: PlanSchedule = {
  basis: 'floating',
  everyFrom: 'P3M',
  everyTo: 'P6M',
};
const fixed: PlanSchedule = {
  basis: 'fixed',
  everyFrom: 'P1M',
  everyTo: 'P1M',
  anchor: '2026-01-15',
};
const counted = { counter: 'total', counterEvery: 1_000, counterLeeway: 0 };

describe('the schedule of a plan', () => {
  it('is what its fields say', () => {
    expect(scheduleOf(floating)).toEqual({
      basis: 'floating',
      every: { from: 'P3M', to: 'P6M' },
    });
    expect(
      scheduleOf({ ...floating, everyTarget: 'P4M', status: 'paused' }),
    ).toEqual({
      basis: 'floating',
      every: { from: 'P3M', target: 'P4M', to: 'P6M' },
      isPaused: true,
    });
    expect(scheduleOf({ basis: 'floating', ...counted })).toEqual({
      basis: 'floating',
      counter: { name: 'total', every: 1_000, leeway: 0 },
    });
    expect(scheduleOf({ ...fixed, rule: 'FREQ=MONTHLY;BYDAY=2TH' })).toEqual({
      basis: 'fixed',
      every: { from: 'P1M', to: 'P1M' },
      anchor: '2026-01-15',
      rule: 'FREQ=MONTHLY;BYDAY=2TH',
    });
    expect(() => scheduleOf({ basis: 'fixed' })).toThrow(RangeError);
  });

  it.each<[PlanSchedule, string, string]>([
    [{ ...floating, everyTo: undefined }, 'everyTo', 'window-incomplete'],
    [{ ...floating, everyFrom: undefined }, 'everyFrom', 'window-incomplete'],
    [{ basis: 'floating' }, 'everyFrom', 'no-interval'],
    [{ basis: 'floating', counter: 'total' }, 'counter', 'counter-incomplete'],
    [{ ...floating, counterEvery: 100 }, 'counter', 'counter-incomplete'],
    [
      { ...floating, ...counted, counterEvery: 1.5 },
      'counterEvery',
      'counter-incomplete',
    ],
    [
      { ...floating, ...counted, counterLeeway: 1_000 },
      'counterLeeway',
      'leeway-too-wide',
    ],
    [{ ...floating, anchor: '2026-01-15' }, 'anchor', 'fixed-only'],
    [{ ...floating, rule: 'FREQ=DAILY' }, 'rule', 'fixed-only'],
    [{ ...fixed, ...counted }, 'counter', 'floating-only'],
    [{ ...fixed, anchor: undefined }, 'anchor', 'anchor-needed'],
    [{ ...fixed, everyTo: 'P2M' }, 'everyTarget', 'target-needed'],
    [{ ...fixed, rule: 'NEVER' }, 'rule', 'rule-unreadable'],
    [{ ...floating, everyFrom: 'P0D' }, 'everyFrom', 'empty-period'],
    [{ ...floating, everyTo: 'P2M' }, 'everyTo', 'window-out-of-order'],
  ])('cannot be %j: %s, %s', (plan, field, refused) => {
    expect(whyNoPlanSchedule(plan)).toMatchObject({ field, refused });
  });

  it('is one that can be', () => {
    expect(whyNoPlanSchedule(floating)).toBeUndefined();
    expect(whyNoPlanSchedule(fixed)).toBeUndefined();
    expect(whyNoPlanSchedule({ ...floating, ...counted })).toBeUndefined();
  });
});

describe('a plan', () => {
  it('is paused, goes on, and ends for good', () => {
    expect(decidePlanVerb('active', 'pause')).toEqual({ status: 'paused' });
    expect(decidePlanVerb('paused', 'resume')).toEqual({ status: 'active' });
    expect(decidePlanVerb('paused', 'end')).toEqual({ status: 'ended' });
    expect(decidePlanVerb('ended', 'resume')).toEqual({
      refused: 'wrong-status',
      status: 'ended',
      allowed: [],
    });
  });
});
