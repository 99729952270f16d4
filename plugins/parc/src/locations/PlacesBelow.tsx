import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { assets } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { listLink } from '../records';
import { useParcPaths } from '../useParcPaths';
import type { LocationNode } from './locationTree';

/** The places directly below one, each with its assets. */
export const PlacesBelow = ({ nodes }: { nodes: LocationNode[] }) => {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  if (!nodes.length) {
    return (
      <Typography variant="body2">
        {text.t('locations.nothingBelow')}
      </Typography>
    );
  }
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {nodes.map(({ location, count }) => (
        <li key={location.path}>
          <Link to={paths.record('locations', location.path)}>
            {location.name}
          </Link>
          {' · '}
          <Link
            to={listLink(paths.list('assets'), { location: [location.path] })}
          >
            {text.noun(assets, 'count', {
              count,
              total: formats.number(count),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
};
