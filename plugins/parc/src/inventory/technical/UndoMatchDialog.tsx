import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type { Asset, TechnicalState } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { useUndoMatch } from './useTechnical';

/** Says that the machine of an agent is not this asset: what it wrote is taken back. */
export const UndoMatchDialog = (props: {
  asset: Asset;
  agent: TechnicalState['agents'][number];
  onDone(): void;
  onClose(): void;
}) => {
  const { asset, agent, onDone, onClose } = props;
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const [reason, setReason] = useState('');
  const named = { device: agent.deviceId, asset: asset.ref };
  const undoing = useUndoMatch(agent, () => {
    alertApi.post({
      message: t('technical.undone', named),
      severity: 'success',
      display: 'transient',
    });
    onDone();
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('technical.undoTitle', named)}
      confirmLabel={t('technical.undo')}
      isRunning={undoing.isRunning}
      error={undoing.error}
      onConfirm={() => undoing.run(reason)}
      onClose={onClose}
    >
      <p>{t('technical.undoHint')}</p>
      <TextField
        id="undo-reason"
        label={t('technical.undoReason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: 255 }}
        variant="outlined"
        size="small"
        fullWidth
      />
    </ConfirmDialog>
  );
};
