import { forecastDues, movedDueDates } from '.';
import type { FixedSchedule, FloatingSchedule, MaintenanceHistory } from '.';

const quarterly: FloatingSchedule = {
  basis: 'floating',
  every: { from: 'P3M', to: 'P3M' },
};
const fixed: FixedSchedule = {
  basis: 'fixed',
  anchor: '2026-01-15',
  every: { from: 'P2M', target: 'P3M', to: 'P4M' },
};
const today = '2026-05-01';
const doneOn = (on: string): MaintenanceHistory => ({
  coveredSince: '2026-01-01',
  closings: [{ on, outcome: 'done' }],
});

describe('a change of schedule', () => {
  it('says whose days move, from when to when', () => {
    const monthly: FloatingSchedule = {
      basis: 'floating',
      every: { from: 'P1M', to: 'P3M' },
    };
    const [laptop, ...others] = movedDueDates(quarterly, monthly, [
      { id: 'laptop', today, ...doneOn('2026-03-10') },
    ]);
    expect(others).toEqual([]);
    expect(laptop).toMatchObject({
      id: 'laptop',
      before: { from: '2026-06-10', to: '2026-06-10', state: 'not-yet' },
      after: { from: '2026-04-10', to: '2026-06-10', state: 'in-window' },
    });
  });

  it('keeps what was done for the days of the schedule before', () => {
    const monthly: FixedSchedule = {
      basis: 'fixed',
      anchor: '2026-01-10',
      every: { from: 'P1M', to: 'P1M' },
    };
    const history: MaintenanceHistory = {
      coveredSince: '2026-01-01',
      closings: [{ on: '2026-04-02', for: '2026-04-15', outcome: 'done' }],
    };
    const moved = movedDueDates(fixed, monthly, [
      { id: 'laptop', today, ...history },
    ]);
    expect(moved).toMatchObject([
      { before: { target: '2026-07-15' }, after: { target: '2026-05-10' } },
    ]);
  });

  it('says what is asked for no more, and nothing of what stays', () => {
    const assets = [{ id: 'laptop', today, ...doneOn('2026-03-10') }];
    expect(movedDueDates(quarterly, quarterly, assets)).toEqual([]);
    const ended = { ...fixed, rule: 'FREQ=MONTHLY;COUNT=2' };
    expect(movedDueDates(quarterly, ended, assets)).toMatchObject([
      { id: 'laptop', before: { state: 'not-yet' }, after: undefined },
    ]);
    expect(
      movedDueDates(quarterly, { ...quarterly, isPaused: true }, assets),
    ).toMatchObject([{ after: { state: 'paused' } }]);
  });
});

describe('what will be due', () => {
  it('is, of a fixed schedule, the window that is open and those that follow', () => {
    expect(
      forecastDues(fixed, doneOn('2026-01-15'), '2026-05-20', '2026-10-31'),
    ).toEqual([
      { from: '2026-03-15', target: '2026-04-15', to: '2026-05-15' },
      { from: '2026-06-15', target: '2026-07-15', to: '2026-08-15' },
      { from: '2026-09-15', target: '2026-10-15', to: '2026-11-15' },
    ]);
  });

  it('is, of a fixed one of which several windows were missed, one visit today and what opens after it', () => {
    expect(
      forecastDues(fixed, doneOn('2025-01-15'), '2026-06-20', '2026-10-31').map(
        ({ target }) => target,
      ),
    ).toEqual(['2026-01-15', '2026-10-15']);
  });

  it('is, of a floating one, what follows when each is done on its target', () => {
    const targets = (day: string) =>
      forecastDues(quarterly, doneOn('2026-01-31'), day, '2026-12-31').map(
        ({ target }) => target,
      );
    expect(targets('2026-02-01')).toEqual([
      '2026-04-30',
      '2026-07-30',
      '2026-10-30',
    ]);
    expect(targets('2026-06-15')).toEqual([
      '2026-04-30',
      '2026-09-15',
      '2026-12-15',
    ]);
  });

  it('is nothing, as long as the plan is paused', () => {
    expect(
      forecastDues(
        { ...quarterly, isPaused: true },
        doneOn('2026-01-31'),
        today,
        '2026-12-31',
      ),
    ).toEqual([]);
  });
});
