import { dueOf } from '.';
import { askHosts } from '../testing/askHosts';
import { dueVectors } from './testing/dueVectors';
import type { answers } from './testing/hostAnswers';

describe('what is due', () => {
  it.each(dueVectors)('$says', ({ schedule, history, today, due }) => {
    expect(dueOf(schedule, history, today)).toEqual(due);
  });

  it('is the same in every zone of the host, in winter and in summer', async () => {
    const expected = {
      dues: dueVectors.map(({ due }) => due ?? null),
      days: {
        '2026-06-30T21:59:59Z Europe/Paris': '2026-06-30',
        '2026-06-30T22:00:00Z Europe/Paris': '2026-07-01',
        '2026-12-31T22:59:59Z Europe/Paris': '2026-12-31',
        '2026-12-31T23:00:00Z Europe/Paris': '2027-01-01',
        '2026-10-25T22:59:59Z Europe/Paris': '2026-10-25',
        '2026-10-25T23:00:00Z Europe/Paris': '2026-10-26',
        '2026-03-08T07:59:59Z America/Los_Angeles': '2026-03-07',
        '2026-03-08T08:00:00Z America/Los_Angeles': '2026-03-08',
        '2026-12-31T15:00:00Z Asia/Tokyo': '2027-01-01',
      },
    };
    const hosts = await askHosts<ReturnType<typeof answers>>(
      require.resolve('./testing/hostAnswers'),
    );
    expect(hosts).toHaveLength(8);
    expect(hosts).toEqual(
      hosts.map(({ host }) => ({ host, answers: expected })),
    );
  });
});
