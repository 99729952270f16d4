import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useParcPaths } from '../useParcPaths';

const useStyles = makeStyles(theme => ({
  path: {
    color: theme.palette.text.secondary,
    marginLeft: theme.spacing(0.75),
    fontSize: '0.8125rem',
  },
}));

/** Another record by its name; of a place also the path, since many places are named «Floor 2». */
export const ReferenceLink = (props: {
  to: string;
  reference: Reference | string;
}) => {
  const classes = useStyles();
  const paths = useParcPaths();
  const text = useText();
  const { to, reference } = props;
  if (typeof reference === 'string') {
    return <Link to={paths.record(to, reference)}>{reference}</Link>;
  }
  const name = text.name(reference) ?? reference.ref;
  return (
    <>
      <Link to={paths.record(to, reference.ref)}>{name}</Link>
      {to === 'locations' && name !== reference.ref && (
        <span className={classes.path}>{reference.ref}</span>
      )}
    </>
  );
};
