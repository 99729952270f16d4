import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import { licences, type Licence } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useFormats, useText } from '../language';
import { useLoaded, type Loaded } from '../loading';
import { ErrorPanel, useMayNoun, useToday } from '../records';
import { useParcPaths } from '../useParcPaths';
import { daysAfter } from './estate';

/** So far ahead, and so many, at most; the rest is under renewals. */
const noticeDays = 90;
const mostNotices = 5;

/** The next days on which notice must be given, the next one first. */
export const NextNotices = () => {
  const mayRead = useMayNoun(licences.plural, 'read');
  return mayRead ? <Notices /> : null;
};

function useNotices(today: string): Loaded<Licence[]> {
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

const Notices = () => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const today = useToday();
  const { value, error, reload } = useNotices(today);
  return (
    <>
      <Typography variant="subtitle2" component="h3" style={{ marginTop: 8 }}>
        {t('licenceOverview.notices')}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {value?.length === 0 && (
        <Typography variant="body2">
          {t('licenceOverview.noNotices')}
        </Typography>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {value?.map(({ ref, name, noticeDate = '' }) => (
          <Typography key={ref} variant="body2" component="li">
            <Link to={paths.record(licences.plural, ref)}>{name}</Link>
            {', '}
            {t('licenceOverview.noticeBy', {
              day: formats.date(noticeDate),
              distance: formats.distance(noticeDate, today),
            })}
          </Typography>
        ))}
      </ul>
    </>
  );
};
