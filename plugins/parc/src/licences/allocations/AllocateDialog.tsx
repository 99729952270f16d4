import { useState } from 'react';
import Alert from '@material-ui/lab/Alert';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type { Licence, Warning } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  DateInput,
  NumberInput,
  ReasonInput,
  useToday,
  RecordDialog,
} from '../../records';
import type { LicenceDialogProps } from '../LicenceDialogProps';
import { rightsLeft } from '../licenceDeeds';
import { HolderInput, noHolder, toHolder } from './HolderInput';
import { useAllocate } from './useAllocations';

/** Gives so many of a licence to a person, a team or a machine; says so when that is more than is owned. */
export const AllocateDialog = (props: LicenceDialogProps) => {
  const { licence, onReload, onClose } = props;
  const { t } = useText();
  const today = useToday();
  const [choice, setChoice] = useState(noHolder);
  const [quantity, setQuantity] = useState<number | undefined>(1);
  const [since, setSince] = useState<string | undefined>(today);
  const [notes, setNotes] = useState('');
  const sayDone = useSayAllocated(props);
  const allocating = useAllocate(licence, sayDone);
  const holder = toHolder(choice);
  const isWhole = Number.isInteger(quantity) && quantity! > 0;
  return (
    <RecordDialog
      title={t('licences.deedTitle', {
        deed: t('licences.deed.allocate'),
        ref: licence.ref,
      })}
      hint={t('licences.allocateHint', { name: licence.name })}
      confirmLabel={t('licences.deed.allocate')}
      isDisabled={!holder || !isWhole}
      action={allocating}
      onTakeNewer={onReload}
      onConfirm={() =>
        allocating.run({
          ...holder,
          quantity: quantity!,
          since,
          notes: notes.trim() || undefined,
        })
      }
      onClose={onClose}
    >
      <HolderInput value={choice} onChange={setChoice} />
      <NumberInput
        id="allocate-quantity"
        label={t('fields.allocation.quantity')}
        value={quantity}
        onChange={setQuantity}
        required
      />
      <OverNotice licence={licence} quantity={quantity ?? 0} />
      <DateInput
        id="allocate-since"
        label={t('fields.allocation.since')}
        value={since}
        onChange={setSince}
      />
      <ReasonInput
        id="allocate-notes"
        label={t('fields.allocation.notes')}
        value={notes}
        onChange={setNotes}
      />
    </RecordDialog>
  );
};

/** Before it happens: how many there would be too many. */
const OverNotice = (props: { licence: Licence; quantity: number }) => {
  const { t } = useText();
  const formats = useFormats();
  const left = rightsLeft(props.licence);
  if (left === undefined || props.quantity <= left) return null;
  return (
    <Alert severity="warning">
      {t('licences.overNotice', {
        left: formats.number(Math.max(0, left)),
        missing: formats.number(props.quantity - Math.max(0, left)),
      })}
    </Alert>
  );
};

/** Says that it is done, and what the register found worth a second look. */
function useSayAllocated({ licence, onDone }: LicenceDialogProps) {
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  return (warnings: Warning[]) => {
    const [warning] = warnings;
    alertApi.post({
      message: warning
        ? t('licences.overDone', {
            name: licence.name,
            value: warning.value,
          })
        : t('licences.allocatedDone', { name: licence.name }),
      severity: warning ? 'warning' : 'success',
      display: 'transient',
    });
    onDone();
  };
}
