import type { ReactNode } from 'react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  pickers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: theme.spacing(1),
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(0.5),
  },
  chip: { margin: 0, maxWidth: '100%' },
}));

/** What was picked so far, each of which can be taken off again, below the pickers of more. */
export const RefChips = (props: {
  refs: readonly string[];
  onChange(refs: string[] | undefined): void;
  labelOf(ref: string): ReactNode;
  disabled?: boolean;
  /** The pickers. */
  children: ReactNode;
}) => {
  const { refs, onChange } = props;
  const classes = useStyles();
  return (
    <>
      <div className={classes.pickers}>{props.children}</div>
      <div className={classes.chips}>
        {refs.map(ref => (
          <Chip
            key={ref}
            size="small"
            className={classes.chip}
            label={props.labelOf(ref)}
            disabled={props.disabled}
            onDelete={() => {
              const left = refs.filter(each => each !== ref);
              onChange(left.length ? left : undefined);
            }}
          />
        ))}
      </div>
    </>
  );
};
