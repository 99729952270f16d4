import { useState } from 'react';
import type { LicenceVerb } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  DateInput,
  ReasonInput,
  useSeen,
  useToday,
  RecordDialog,
} from '../records';
import type { LicenceDialogProps } from './LicenceDialogProps';
import { useActOnLicence } from './useActOnLicence';

/** Lets a licence lapse, terminates it, or takes either back. */
export const LicenceVerbDialog = (
  props: LicenceDialogProps & { verb: Exclude<LicenceVerb, 'renew'> },
) => {
  const { verb, onDone, onReload, onClose } = props;
  const [licence, takeNewest] = useSeen(props.licence);
  const { t } = useText();
  const [on, setOn] = useState(useToday());
  const [reason, setReason] = useState('');
  const acting = useActOnLicence(licence, verb, onDone);
  const isTerminating = verb === 'terminate';
  return (
    <RecordDialog
      title={t('licences.deedTitle', {
        deed: t(`licences.deed.${verb}`),
        ref: licence.ref,
      })}
      hint={t(`verbs.${verb}.meaning`)}
      confirmLabel={t(`licences.deed.${verb}`)}
      isDisabled={isTerminating && (!reason.trim() || !on)}
      action={acting}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() =>
        acting.run({
          ...(isTerminating ? { on } : {}),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        })
      }
      onClose={onClose}
    >
      {isTerminating && (
        <DateInput
          id="terminate-on"
          label={t('licences.terminateOn')}
          help={t('licences.terminateOnHint')}
          value={on}
          onChange={next => setOn(next ?? '')}
          required
        />
      )}
      <ReasonInput
        id="verb-reason"
        value={reason}
        onChange={setReason}
        required={isTerminating}
      />
    </RecordDialog>
  );
};
