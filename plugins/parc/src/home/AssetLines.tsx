import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useParcPaths } from '../useParcPaths';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: { fontWeight: 600, overflowWrap: 'anywhere', marginRight: 'auto' },
  below: { color: theme.palette.text.secondary, fontSize: '0.875rem' },
}));

/** Assets in a narrow place, a line or two for each. */
export const AssetLines = (props: {
  lines: Array<{
    key: string;
    asset: Pick<Asset, 'ref' | 'tag' | 'name' | 'model' | 'category'>;
    beside: ReactNode;
    below?: ReactNode;
  }>;
}) => {
  const classes = useStyles();
  const text = useText();
  const paths = useParcPaths();
  return (
    <ul className={classes.list}>
      {props.lines.map(({ key, asset, beside, below }) => (
        <li key={key} className={classes.line}>
          <div className={classes.head}>
            <Link
              to={paths.record('assets', asset.ref)}
              className={classes.title}
            >
              {asset.name ?? asset.model?.name ?? text.name(asset.category)}
            </Link>
            {beside}
          </div>
          <div className={classes.below}>
            {asset.tag}
            {below && ' · '}
            {below}
          </div>
        </li>
      ))}
    </ul>
  );
};
