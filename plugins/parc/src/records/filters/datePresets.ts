import { DateTime } from 'luxon';

/** Ranges that are asked for again and again, around a given day. */
export interface DatePreset {
  name: 'past' | 'next30' | 'next90' | 'thisYear' | 'lastYear';
  from?: string;
  to?: string;
}

export function datePresets(today: string): DatePreset[] {
  const day = DateTime.fromISO(today);
  const iso = (date: DateTime) => date.toISODate() ?? today;
  const lastYear = day.minus({ years: 1 });
  return [
    { name: 'past', to: iso(day.minus({ days: 1 })) },
    { name: 'next30', from: today, to: iso(day.plus({ days: 30 })) },
    { name: 'next90', from: today, to: iso(day.plus({ days: 90 })) },
    {
      name: 'thisYear',
      from: iso(day.startOf('year')),
      to: iso(day.endOf('year')),
    },
    {
      name: 'lastYear',
      from: iso(lastYear.startOf('year')),
      to: iso(lastYear.endOf('year')),
    },
  ];
}
