import type { WindowOccurrence } from '@parc/backstage-plugin-parc-common';
import { agendaOf, monthEntries } from './monthEntries';

const anOccurrence = (
  name: string,
  from: string,
  to: string,
): WindowOccurrence => ({
  from,
  to,
  window: { id: name, ref: name, name },
  kind: 'maintenance',
  timeZone: 'Europe/Paris',
});

const night = anOccurrence(
  'night',
  '2026-12-05T21:00:00.000Z',
  '2026-12-06T01:00:00.000Z',
);
const freeze = anOccurrence(
  'freeze',
  '2026-11-29T23:00:00.000Z',
  '2026-12-02T23:00:00.000Z',
);

describe('the month of windows', () => {
  it('has an occurrence on each of its days, and says when it begins', () => {
    const byDay = monthEntries([night], '2026-12', 'Europe/Paris');

    expect([...byDay.keys()]).toEqual(['2026-12-05', '2026-12-06']);
    expect(byDay.get('2026-12-05')).toEqual([
      { occurrence: night, begins: '22:00' },
    ]);
    expect(byDay.get('2026-12-06')).toEqual([{ occurrence: night }]);
  });

  it('leaves out what lies in other months, and the day on which it ends at midnight', () => {
    const byDay = monthEntries([freeze], '2026-12', 'Europe/Paris');

    expect([...byDay.keys()]).toEqual(['2026-12-01', '2026-12-02']);
  });

  it('is by the clock of the reader', () => {
    const byDay = monthEntries([night], '2026-12', 'Asia/Tokyo');

    expect(byDay.get('2026-12-06')).toEqual([
      { occurrence: night, begins: '06:00' },
    ]);
    expect(byDay.has('2026-12-05')).toBe(false);
  });

  it('has each once as a list', () => {
    const byDay = monthEntries([freeze, night], '2026-12', 'Europe/Paris');

    expect(
      agendaOf(byDay).map(({ day, entries }) => [
        day,
        entries.map(each => each.occurrence.window.name),
      ]),
    ).toEqual([
      ['2026-12-01', ['freeze']],
      ['2026-12-05', ['night']],
    ]);
  });
});
