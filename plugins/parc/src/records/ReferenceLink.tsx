import { Fragment } from 'react';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useParcPaths } from '../useParcPaths';
import { getNoun } from './nouns';
import { useMayNoun } from './useMayNoun';
import { useRecordName } from './useRecordName';

const useStyles = makeStyles(theme => ({
  path: {
    marginLeft: theme.spacing(0.75),
    fontSize: '0.8125rem',
  },
}));

/** Another record by its name; of a place also the path, since many places are named «Floor 2». */
export const ReferenceLink = (props: {
  to: string;
  reference: Reference | string;
}) => {
  const paths = useParcPaths();
  const text = useText();
  const { to, reference } = props;
  // Which of these somebody sees, each decides by itself.
  const isOwn = to === 'assets' || to === 'allocations';
  const mayRead = useMayNoun(to, 'read') || isOwn;
  const ref = typeof reference === 'string' ? reference : reference.ref;
  const label =
    typeof reference === 'string' ? (
      <LoadedName to={to} value={reference} />
    ) : (
      <PlaceName to={to} value={ref} name={text.name(reference) ?? ref} />
    );
  // Whoever may not read the other record still sees what it is called.
  return mayRead ? <Link to={paths.record(to, ref)}>{label}</Link> : label;
};

const LoadedName = (props: { to: string; value: string }) => (
  <PlaceName {...props} name={useRecordName(getNoun(props.to), props.value)} />
);

const PlaceName = (props: { to: string; value: string; name: string }) => {
  const classes = useStyles();
  return (
    <>
      {props.name}
      {props.to === 'locations' && props.name !== props.value && (
        <span className={classes.path}>
          <BreakablePath path={props.value} />
        </span>
      )}
    </>
  );
};

/** Where it is too long for its line, it is broken between its parts. */
const BreakablePath = ({ path }: { path: string }) => {
  const [first, ...rest] = path.split('/');
  return (
    <>
      {first}
      {rest.map((part, at) => (
        // A part may come twice.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={at}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
};
