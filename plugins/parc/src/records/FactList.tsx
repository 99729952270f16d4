import { Fragment, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

/** Something known, under its name. */
export interface Fact {
  label: string;
  value: ReactNode;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, 36%) 1fr',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    alignItems: 'baseline',
    fontSize: '0.875rem',
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
}));

/** Facts that are no fields of a record; what is not known is left out. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {facts
        .filter(({ value }) => isKnown(value))
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
};

/** Whether there is something to show. */
export function isKnown(value: ReactNode): boolean {
  return value !== undefined && value !== null && value !== '';
}
