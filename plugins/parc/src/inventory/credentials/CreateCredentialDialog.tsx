import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  NewAgentCredential,
  Reference,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog, EntityPicker, ReferencePicker } from '../../records';
import { useCreateCredential } from './useCredentials';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** Makes a credential for a group of machines. */
export const CreateCredentialDialog = (props: {
  onDone(made: NewAgentCredential): void;
  onClose(): void;
}) => {
  const classes = useStyles();
  const { t } = useText();
  const [name, setName] = useState('');
  const [owner, setOwner] = useState<string>();
  const [location, setLocation] = useState<Reference>();
  const [expires, setExpires] = useState('');
  const creating = useCreateCredential(props.onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('credentials.createTitle')}
      confirmLabel={t('credentials.createIt')}
      isRunning={creating.isRunning}
      isDisabled={!name.trim()}
      error={creating.error}
      onConfirm={() =>
        creating.run({
          name: name.trim(),
          owner,
          location: location?.ref,
          expiresAt: expires ? endOfDay(expires) : undefined,
        })
      }
      onClose={props.onClose}
    >
      <p>{t('credentials.hint')}</p>
      <div className={classes.fields}>
        <TextField
          id="credential-name"
          label={t('credentials.name')}
          helperText={t('credentials.nameHint')}
          value={name}
          onChange={event => setName(event.target.value)}
          inputProps={{ maxLength: 100 }}
          variant="outlined"
          size="small"
          required
        />
        <EntityPicker
          kinds={['group', 'user']}
          id="credential-owner"
          label={t('credentials.owner')}
          value={owner}
          onChange={setOwner}
        />
        <ReferencePicker
          to="locations"
          id="credential-location"
          label={t('credentials.location')}
          value={location}
          onChange={setLocation}
        />
        <TextField
          id="credential-expires"
          type="date"
          label={t('credentials.expires')}
          helperText={t('credentials.expiresHint')}
          value={expires}
          onChange={event => setExpires(event.target.value)}
          InputLabelProps={{ shrink: true }}
          variant="outlined"
          size="small"
        />
      </div>
    </ConfirmDialog>
  );
};

/** A credential is valid all of its last day, where its maker is. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}
