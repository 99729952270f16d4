import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { NewAgentCredential } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { CopyText } from '../../records';
import { useInventoryAddress } from '../useInventoryAddress';
import { agentConfigs } from './agentConfig';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
  heading: { fontWeight: 600 },
  agent: { margin: theme.spacing(1, 0, 0.5) },
}));

/** The only time that a secret is seen, with what to write into each agent's configuration. */
export const SecretDialog = (props: {
  credential: NewAgentCredential;
  onClose(): void;
}) => {
  const { name, login, secret } = props.credential;
  const classes = useStyles();
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const address = useInventoryAddress();
  return (
    // A click beside it would lose the secret for good.
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      disableEscapeKeyDown
      aria-labelledby="secret-title"
    >
      <DialogTitle id="secret-title">
        {t('credentials.secretTitle', { name })}
      </DialogTitle>
      <DialogContent>
        <div className={classes.content}>
          <Alert severity="warning">{t('credentials.secretHint')}</Alert>
          <CopyText label={t('credentials.address')} text={address} />
          <CopyText label={t('credentials.login')} text={login} />
          <CopyText label={t('credentials.secret')} text={secret} />
          <section>
            <Typography
              variant="subtitle1"
              component="h3"
              className={classes.heading}
            >
              {t('credentials.config')}
            </Typography>
            {agentConfigs(address, login, secret).map(config => (
              <div key={config.name}>
                <Typography variant="body2" className={classes.agent}>
                  <strong>{config.name}</strong> – <code>{config.file}</code>
                </Typography>
                <CopyText label={config.name} text={config.lines} isHidden />
              </div>
            ))}
          </section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={props.onClose}>
          {t('credentials.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
