import { useApi } from '@backstage/core-plugin-api';
import { licences, type Licence } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { daysAfter } from './estate';

/** So far ahead, and so many, at most; the rest is under renewals. */
const noticeDays = 90;
const mostNotices = 5;

/** The licences of which notice must be given next, from a day on, `YYYY-MM-DD`. */
export function useNotices(today: string): Loaded<Licence[]> {
  const client = useApi(parcApiRef).noun(licences);
  return useLoaded(`notices from ${today}`, async () => {
    const { items } = await client.list({
      query: JSON.stringify({
        status: 'active',
        noticeDate: { $gte: today, $lte: daysAfter(today, noticeDays) },
      }),
      orderField: 'noticeDate,asc',
      limit: mostNotices,
      totalItems: 'exclude',
    });
    return items as unknown as Licence[];
  });
}
