import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { ErrorPanel } from '../ErrorPanel';
import { isStale } from '../apiErrors';
import { StaleNotice } from '../StaleNotice';
import { ReasonInput } from './ReasonInput';

const useStyles = makeStyles(theme => ({
  foot: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
  buttons: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
  },
  wrong: { marginRight: 'auto' },
}));

/** The end of an editor of several: why, what is wrong, and to save or leave it. */
export const DraftsFoot = (props: {
  id: string;
  /** How much is wrong, in words; empty as long as nothing is known to be. */
  wrong?: string;
  saveLabel: string;
  saving: { error?: Error; isRunning: boolean; clear(): void };
  onSave(reason?: string): void;
  onCancel(): void;
  /** Takes over the record as others changed it meanwhile. */
  onTakeNewer(): void;
}) => {
  const { saving } = props;
  const classes = useStyles();
  const { t } = useText();
  const [reason, setReason] = useState('');
  return (
    <Paper variant="outlined" className={classes.foot}>
      <ReasonInput id={props.id} value={reason} onChange={setReason} />
      {isStale(saving.error) ? (
        <StaleNotice
          onTakeNewer={() => {
            props.onTakeNewer();
            saving.clear();
          }}
        />
      ) : (
        saving.error && <ErrorPanel error={saving.error} />
      )}
      <div className={classes.buttons}>
        <span role="status" className={classes.wrong}>
          {props.wrong}
        </span>
        <Button onClick={props.onCancel}>{t('form.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={saving.isRunning}
          onClick={() => props.onSave(reason.trim() || undefined)}
        >
          {props.saveLabel}
        </Button>
      </div>
    </Paper>
  );
};
