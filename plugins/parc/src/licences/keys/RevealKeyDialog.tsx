import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import type { Licence, LicenceKey } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog, CopyText, ReasonInput } from '../../records';
import { useRevealKey } from './useKeys';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
}));

interface RevealProps {
  licence: Licence;
  licenceKey: LicenceKey;
  onClose(): void;
}

/** Asks why, then shows a key once. It lives in this dialog alone and goes with it. */
export const RevealKeyDialog = (props: RevealProps) => {
  const { licence, licenceKey, onClose } = props;
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string>();
  const revealing = useRevealKey(licence, licenceKey);
  if (shown !== undefined) {
    return <ShownKey {...props} text={shown} />;
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('keys.revealTitle', { label: licenceKey.label })}
      confirmLabel={t('keys.reveal')}
      isRunning={revealing.isRunning}
      isDisabled={!reason.trim()}
      error={revealing.error}
      onConfirm={async () => setShown(await revealing.run(reason.trim()))}
      onClose={onClose}
    >
      <p>{t('keys.revealHint')}</p>
      <ReasonInput
        id="reveal-reason"
        value={reason}
        onChange={setReason}
        required
      />
    </ConfirmDialog>
  );
};

const ShownKey = (props: RevealProps & { text: string }) => {
  const { licenceKey, text, onClose } = props;
  const classes = useStyles();
  const { t } = useText();
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="shown-key"
    >
      <DialogTitle id="shown-key">
        {t('keys.shownTitle', { label: licenceKey.label })}
      </DialogTitle>
      <DialogContent>
        <div className={classes.content}>
          <CopyText label={t('keys.key')} text={text} />
          <Alert severity="info">{t('keys.shownHint')}</Alert>
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          {t('keys.hide')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
