import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useText } from '../language';
import { ErrorPanel } from './ErrorPanel';

const useStyles = makeStyles(theme => ({
  content: { ...theme.typography.body2 },
  // Only the middle scrolls: the buttons stay in sight.
  form: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    overflow: 'hidden',
  },
}));

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  isRunning: boolean;
  isDisabled?: boolean;
  error?: Error;
  onConfirm(): void;
  onClose(): void;
}

/** A question with its form, what went wrong, and two ways out. On a phone it takes the whole screen. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const classes = useStyles();
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <Dialog
      open={props.isOpen}
      onClose={props.isRunning ? undefined : props.onClose}
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      aria-labelledby="parc-dialog-title"
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          props.onConfirm();
        }}
      >
        <DialogTitle id="parc-dialog-title">{props.title}</DialogTitle>
        <DialogContent className={classes.content}>
          {props.children}
          {props.error && (
            <div style={{ marginTop: 16 }}>
              <ErrorPanel error={props.error} />
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose} disabled={props.isRunning}>
            {t('form.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={props.isRunning || props.isDisabled}
          >
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
