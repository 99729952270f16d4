import fc from 'fast-check';
import { checkWindow, lastEndOf, occurrencesOf, windowsAround } from '.';
import { askHosts } from '../testing/askHosts';
import { firstOf, type answers } from './testing/hostAnswers';
import { aWindow, windowVectors } from './testing/windowVectors';

describe('a window', () => {
  it.each(windowVectors)('$says', ({ window, occurrences }) => {
    expect(firstOf(window)).toEqual(occurrences);
    const last = occurrences[occurrences.length - 1].split('/')[1];
    expect(lastEndOf(window)).toEqual({ endsAt: `${last}:00.000Z` });
    expect(checkWindow(window)).toEqual([]);
  });

  it('is at the same moments in every zone of the host, in winter and in summer', async () => {
    const hosts = await askHosts<ReturnType<typeof answers>>(
      require.resolve('./testing/hostAnswers'),
    );
    expect(hosts).toHaveLength(8);
    expect(hosts).toEqual(
      hosts.map(({ host }) => ({
        host,
        answers: windowVectors.map(each => each.occurrences),
      })),
    );
  });

  it('is still there while it is not over, and not before it begins', () => {
    const freeze = aWindow({ start: '2026-12-20T00:00', duration: 'P14D' });
    const count = (from: string, to: string) =>
      occurrencesOf(freeze, from, to, 9).length;
    expect(count('2027-01-02T22:59:59Z', '2027-02-01T00:00:00Z')).toBe(1);
    expect(count('2027-01-02T23:00:00Z', '2027-02-01T00:00:00Z')).toBe(0);
    expect(count('2026-12-01T00:00:00Z', '2026-12-19T23:00:00Z')).toBe(0);
    expect(count('2026-12-01T00:00:00Z', '2026-12-19T23:00:01Z')).toBe(1);
  });

  it('is between two moments what it is one after the other, whatever the rule', () => {
    const rules = [
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=SU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
      'FREQ=WEEKLY;COUNT=40',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.constantFrom('Europe/Paris', 'America/Los_Angeles', 'Asia/Tokyo'),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 300 }),
        (rule, timeZone, hour, after) => {
          const start = `2026-01-31T${String(hour).padStart(2, '0')}:30`;
          const window = aWindow({ start, rule, timeZone, duration: 'PT2H' });
          const from = new Date(Date.UTC(2026, 0, 1 + after)).toISOString();
          const next = occurrencesOf(window, from, undefined, 5);
          expect(next.length).toBeLessThanOrEqual(5);
          for (const { from: begin, to: end } of next)
            expect(occurrencesOf(window, begin, end, 2)).toEqual([
              { from: begin, to: end },
            ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has no end without COUNT and UNTIL, and none at all when it never happens', () => {
    expect(lastEndOf(aWindow({ rule: 'FREQ=WEEKLY' }))).toBe('endless');
    expect(lastEndOf(aWindow({ except: ['2026-12-05'] }))).toBe('never');
    expect(
      lastEndOf(
        aWindow({ rule: 'FREQ=WEEKLY;COUNT=2', except: ['2026-12-12'] }),
      ),
    ).toEqual({ endsAt: '2026-12-06T01:00:00.000Z' });
    expect(lastEndOf(aWindow({ rule: 'FREQ=DAILY;UNTIL=21991231' }))).toEqual({
      endsAt: '2200-01-01T01:00:00.000Z',
    });
  });

  it.each([
    [{ start: '2026-02-30T22:00' }, 'start', 'no-such-day'],
    [{ also: ['2026-02-30T22:00'] }, 'also', 'no-such-day'],
    [{ except: ['tomorrow'] }, 'except', 'except-unreadable'],
    [{ timeZone: 'Mars/Crater' }, 'timeZone', 'unknown-time-zone'],
    [{ duration: 'PT0M' }, 'duration', 'duration-length'],
    [{ duration: 'P31DT1M' }, 'duration', 'duration-length'],
    [{ rule: 'every week' }, 'rule', 'rule-unreadable'],
    [{ rule: 'FREQ=HOURLY' }, 'rule', 'rule-unsupported'],
    [{ rule: 'FREQ=WEEKLY;BYDAY=1SA' }, 'rule', 'rule-contradictory'],
    [{ rule: 'FREQ=DAILY;UNTIL=20261201' }, 'rule', 'never-happens'],
    [{ rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' }, 'rule', 'never-happens'],
  ])('cannot be with %j', (times, field, refused) => {
    expect(checkWindow(aWindow(times))).toMatchObject([{ field, refused }]);
  });
});

describe('work', () => {
  const window = (
    kind: 'maintenance' | 'freeze',
    from: string,
    to: string,
  ) => ({ kind, from: `${from}:00Z`, to: `${to}:00Z` });
  const night = window('maintenance', '2026-12-05T21:00', '2026-12-06T01:00');
  const freeze = window('freeze', '2026-12-06T00:00', '2027-01-03T00:00');
  const around = (from: string, to: string) =>
    windowsAround({ from: `${from}:00Z`, to: `${to}:00Z` }, [freeze, night]);

  it('lies within a window from its beginning to its end, and touches freezes', () => {
    expect(around('2026-12-05T21:00', '2026-12-05T23:00')).toEqual({
      inside: night,
      freezes: [],
    });
    expect(around('2026-12-05T23:00', '2026-12-06T01:00')).toEqual({
      inside: night,
      freezes: [freeze],
    });
    expect(around('2026-12-05T20:59', '2026-12-05T23:00')).toEqual({
      freezes: [],
    });
    expect(around('2027-01-02T23:00', '2027-01-03T01:00')).toEqual({
      freezes: [freeze],
    });
    expect(around('2027-01-03T00:00', '2027-01-03T01:00')).toEqual({
      freezes: [],
    });
  });
});
