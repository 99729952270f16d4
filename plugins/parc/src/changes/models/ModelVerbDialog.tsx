import { useState } from 'react';
import type {
  ChangeModel,
  ChangeModelVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ReasonInput, RecordDialog, useSeen } from '../../records';
import { useActOnModel } from './useModels';

/** Suspends a model, takes it up again or retires it, and says why. */
export const ModelVerbDialog = (props: {
  model: ChangeModel;
  verb: ChangeModelVerb;
  onDone(): void;
  /** Reads the model again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}) => {
  const { verb, onDone, onReload, onClose } = props;
  const [model, takeNewest] = useSeen(props.model);
  const { t } = useText();
  const [reason, setReason] = useState('');
  const acting = useActOnModel(model, verb, onDone);
  const name = t(`changes.modelVerb.${verb}.name`);
  return (
    <RecordDialog
      title={t('orders.verbTitle', { verb: name, ref: model.ref })}
      hint={t(`changes.modelVerb.${verb}.meaning`)}
      confirmLabel={name}
      isDisabled={!reason.trim()}
      action={acting}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() => acting.run(reason.trim())}
      onClose={onClose}
    >
      <ReasonInput
        id="model-reason"
        value={reason}
        onChange={setReason}
        required
      />
    </RecordDialog>
  );
};
