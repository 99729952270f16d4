import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { Licence } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { useAddKey } from './useKeys';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
  key: { fontFamily: 'monospace' },
}));

/** Enters a key, to be kept encrypted. */
export const AddKeyDialog = (props: {
  licence: Licence;
  onDone(): void;
  onClose(): void;
}) => {
  const classes = useStyles();
  const { t } = useText();
  const [label, setLabel] = useState('');
  const [key, setKey] = useState('');
  const adding = useAddKey(props.licence, props.onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('keys.addTitle', { ref: props.licence.ref })}
      confirmLabel={t('keys.add')}
      isRunning={adding.isRunning}
      isDisabled={!label.trim() || !key.trim()}
      error={adding.error}
      onConfirm={() => adding.run({ label: label.trim(), key: key.trim() })}
      onClose={props.onClose}
    >
      <p>{t('keys.addHint')}</p>
      <div className={classes.fields}>
        <TextField
          id="key-label"
          label={t('keys.label')}
          helperText={t('keys.labelHint')}
          value={label}
          onChange={event => setLabel(event.target.value)}
          inputProps={{ maxLength: 255 }}
          variant="outlined"
          size="small"
          required
        />
        <TextField
          id="key-text"
          label={t('keys.key')}
          value={key}
          onChange={event => setKey(event.target.value)}
          // Browsers and their dictionaries keep nothing of it.
          inputProps={{
            autoComplete: 'off',
            spellCheck: false,
            className: classes.key,
            maxLength: 10_000,
          }}
          variant="outlined"
          size="small"
          multiline
          maxRows={8}
          required
        />
      </div>
    </ConfirmDialog>
  );
};
