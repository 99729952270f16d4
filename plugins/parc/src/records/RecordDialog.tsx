import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { isStale } from './apiErrors';
import { ConfirmDialog } from './ConfirmDialog';
import { StaleNotice } from './StaleNotice';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** A dialog that does something to a record as it was read: a change in between is said, not overwritten. */
export const RecordDialog = (props: {
  title: string;
  hint: string;
  confirmLabel: string;
  isDisabled?: boolean;
  action: { isRunning: boolean; error?: Error; clear(): void };
  onTakeNewer(): void;
  onConfirm(): void;
  onClose(): void;
  children: ReactNode;
}) => {
  const { action } = props;
  const classes = useStyles();
  const isOutdated = isStale(action.error);
  return (
    <ConfirmDialog
      isOpen
      title={props.title}
      confirmLabel={props.confirmLabel}
      isRunning={action.isRunning}
      isDisabled={props.isDisabled}
      error={isOutdated ? undefined : action.error}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <p>{props.hint}</p>
      <div className={classes.fields}>
        {props.children}
        {isOutdated && (
          <StaleNotice
            onTakeNewer={() => {
              props.onTakeNewer();
              action.clear();
            }}
          />
        )}
      </div>
    </ConfirmDialog>
  );
};
