import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { RecordFormState } from '../../records';
import { CheckPanel } from './CheckPanel';
import { ChangeCheckContext, useChangeCheck } from './useChangeCheck';

const useStyles = makeStyles(theme => ({
  frame: {
    display: 'grid',
    gap: theme.spacing(0, 2),
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 1fr) 320px',
    },
  },
}));

/** The form, and beside it what is found about what is typed; on a phone it is below. */
export const ChangeFormFrame = (props: {
  form: RecordFormState;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <ChangeCheckContext.Provider value={useChangeCheck(props.form)}>
      <div className={classes.frame}>
        <div>{props.children}</div>
        <CheckPanel />
      </div>
    </ChangeCheckContext.Provider>
  );
};
