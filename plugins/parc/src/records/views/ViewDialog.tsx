import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import type { View } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../ConfirmDialog';
import { EntityPicker } from '../form';

/** Asks how a view is called and whom it is shown to. */
export const ViewDialog = (props: {
  title: string;
  hint?: string;
  view?: View;
  action: { isRunning: boolean; error?: Error };
  onSave(name: string, sharedWith?: string): Promise<boolean | undefined>;
  onClose(): void;
}) => {
  const { t } = useText();
  const [name, setName] = useState(props.view?.name ?? '');
  const [sharedWith, setSharedWith] = useState(props.view?.sharedWith);
  return (
    <ConfirmDialog
      isOpen
      title={props.title}
      confirmLabel={t('form.save')}
      isRunning={props.action.isRunning}
      isDisabled={!name.trim()}
      error={props.action.error}
      onConfirm={async () => {
        if (await props.onSave(name.trim(), sharedWith)) props.onClose();
      }}
      onClose={props.onClose}
    >
      {props.hint && <p>{props.hint}</p>}
      <TextField
        id="view-name"
        fullWidth
        required
        // The dialog was opened to type here.
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus
        margin="normal"
        size="small"
        variant="outlined"
        label={t('views.name')}
        inputProps={{ maxLength: 100 }}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <EntityPicker
        id="view-shared"
        kinds={['group']}
        label={t('views.sharedWith')}
        help={t('views.sharedHelp')}
        value={sharedWith}
        onChange={setSharedWith}
      />
    </ConfirmDialog>
  );
};
