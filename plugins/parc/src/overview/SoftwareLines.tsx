import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useFormats, useText } from '../language';
import { listLink } from '../records';
import { useParcPaths } from '../useParcPaths';
import { useSoftwareCounts } from './useSoftwareCounts';

const forbidden = { licensing: ['forbidden'], machines: ['1..'] };

/** Software that asks for a decision: titles that nobody knows, and what is forbidden and installed all the same. */
export const SoftwareLines = () => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const { value } = useSoftwareCounts();
  if (!value) return null;
  const titles = formats.number(value.unrecognised);
  return (
    <div style={{ marginTop: 8 }}>
      {value.forbidden > 0 && (
        <Typography variant="body2">
          <Link to={listLink(paths.software(), forbidden)}>
            {t('licenceOverview.forbidden', {
              count: value.forbidden,
              total: formats.number(value.forbidden),
            })}
          </Link>
        </Typography>
      )}
      {value.unrecognised > 0 && (
        <Typography variant="body2">
          <Link to={paths.software('unrecognised')}>
            {t('licenceOverview.unrecognised', {
              count: value.unrecognised,
              total: value.isMore ? `${titles}+` : titles,
            })}
          </Link>
        </Typography>
      )}
    </div>
  );
};
