import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Add from '@material-ui/icons/Add';
import VpnKey from '@material-ui/icons/VpnKey';
import { makeStyles } from '@material-ui/core/styles';
import { RequirePermission } from '@backstage/plugin-permission-react';
import {
  parcAdministerPermission,
  type NewAgentCredential,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EmptyState, ErrorPanel, RecordSkeleton } from '../../records';
import { CreateCredentialDialog } from './CreateCredentialDialog';
import { CredentialTable } from './CredentialTable';
import { SecretDialog } from './SecretDialog';
import { useCredentials } from './useCredentials';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** `/parc/inventory/credentials`: what agents sign in with. For administrators. */
export const CredentialsPage = () => {
  const { t } = useText();
  return (
    <RequirePermission
      permission={parcAdministerPermission}
      errorPage={<EmptyState title={t('errors.status.403')} />}
    >
      <Credentials />
    </RequirePermission>
  );
};

const Credentials = () => {
  const classes = useStyles();
  const { t } = useText();
  const { value, error, reload } = useCredentials();
  const [isCreating, setIsCreating] = useState(false);
  const [made, setMade] = useState<NewAgentCredential>();
  const create = (
    <Button
      variant="contained"
      color="primary"
      startIcon={<Add />}
      onClick={() => setIsCreating(true)}
    >
      {t('credentials.create')}
    </Button>
  );
  return (
    <>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.length === 0 && (
        <EmptyState
          icon={<VpnKey fontSize="inherit" />}
          title={t('credentials.none')}
          hint={t('credentials.noneHint')}
        >
          {create}
        </EmptyState>
      )}
      {value && value.length > 0 && (
        <>
          <div className={classes.head}>
            <Typography variant="body2">{t('credentials.hint')}</Typography>
            {create}
          </div>
          <CredentialTable credentials={value} onChanged={reload} />
        </>
      )}
      {isCreating && (
        <CreateCredentialDialog
          onDone={credential => {
            setIsCreating(false);
            setMade(credential);
            reload();
          }}
          onClose={() => setIsCreating(false)}
        />
      )}
      {made && (
        <SecretDialog credential={made} onClose={() => setMade(undefined)} />
      )}
    </>
  );
};
