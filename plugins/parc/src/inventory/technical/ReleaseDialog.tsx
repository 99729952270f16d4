import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  assets,
  type AgentField,
  type Asset,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { useRelease } from './useTechnical';

/** Asks once before a field that somebody typed follows the agent. */
export const ReleaseDialog = (props: {
  asset: Asset;
  field: AgentField;
  onDone(): void;
  onClose(): void;
}) => {
  const text = useText();
  const alertApi = useApi(alertApiRef);
  const field = text.field(assets, props.field);
  const releasing = useRelease(props.asset, () => {
    alertApi.post({
      message: text.t('technical.released', { field }),
      severity: 'success',
      display: 'transient',
    });
    props.onDone();
  });
  return (
    <ConfirmDialog
      isOpen
      title={text.t('technical.releaseTitle', { field })}
      confirmLabel={text.t('technical.release')}
      isRunning={releasing.isRunning}
      error={releasing.error}
      onConfirm={() => releasing.run(props.field)}
      onClose={props.onClose}
    >
      <p>{text.t('technical.releaseHint')}</p>
    </ConfirmDialog>
  );
};
