import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import { products } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useFormats, useText } from '../language';
import { useLoaded } from '../loading';
import { listLink } from '../records';
import { useParcPaths } from '../useParcPaths';

/** Titles are counted so far; more are «200+». */
const mostCounted = 200;

const forbidden = { licensing: ['forbidden'], machines: ['1..'] };

/** Software that asks for a decision: titles that nobody knows, and what is forbidden and installed all the same. */
export const SoftwareLines = () => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const { value } = useCounts();
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

function useCounts() {
  const client = useApi(parcApiRef);
  return useLoaded('software that asks for a decision', async () => {
    const [titles, found] = await Promise.all([
      client.software.titles({ state: 'unrecognised', limit: mostCounted }),
      client.noun(products).list({
        query: JSON.stringify({ licensing: 'forbidden', machines: { $gt: 0 } }),
        limit: 1,
      }),
    ]);
    return {
      unrecognised: titles.items.length,
      isMore: titles.pageInfo.nextCursor !== undefined,
      forbidden: found.totalItems ?? 0,
    };
  });
}
