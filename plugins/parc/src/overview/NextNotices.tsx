import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { licences } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { ErrorPanel, useMayNoun, useToday } from '../records';
import { useParcPaths } from '../useParcPaths';
import { useNotices } from './useNotices';

/** The next days on which notice must be given, the next one first. */
export const NextNotices = () => {
  const mayRead = useMayNoun(licences.plural, 'read');
  return mayRead ? <Notices /> : null;
};

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
            <Link to={paths.record(licences.plural, ref)} underline="always">
              {name}
            </Link>
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
