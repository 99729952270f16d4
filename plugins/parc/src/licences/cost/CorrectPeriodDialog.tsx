import { useState } from 'react';
import type { LicencePeriod, Money } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  MoneyInput,
  NumberInput,
  ReasonInput,
  useSeen,
  RecordDialog,
} from '../../records';
import type { LicenceDialogProps } from '../LicenceDialogProps';
import { useCorrectPeriod } from './usePeriods';

/** Corrects what an earlier term cost; its days stay. */
export const CorrectPeriodDialog = (
  props: LicenceDialogProps & { period: LicencePeriod },
) => {
  const { period, onDone, onReload, onClose } = props;
  const [licence, takeNewest] = useSeen(props.licence);
  const { t } = useText();
  const formats = useFormats();
  const [quantity, setQuantity] = useState(period.quantity);
  const [cost, setCost] = useState<Money | undefined>(period.cost);
  const [note, setNote] = useState(period.note ?? '');
  const correcting = useCorrectPeriod(licence, period, onDone);
  return (
    <RecordDialog
      title={t('licences.correctTitle', {
        from: period.from ? formats.date(period.from) : '…',
        to: period.to ? formats.date(period.to) : '…',
      })}
      hint={t('licences.correctHint')}
      confirmLabel={t('form.save')}
      action={correcting}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() =>
        correcting.run({
          quantity: quantity ?? null,
          cost: cost ?? null,
          note: note.trim() || null,
        })
      }
      onClose={onClose}
    >
      <NumberInput
        id="period-quantity"
        label={t('fields.licence.quantity')}
        value={quantity}
        onChange={setQuantity}
      />
      <MoneyInput
        id="period-cost"
        label={t('licences.periodCost')}
        value={cost}
        onChange={setCost}
      />
      <ReasonInput
        id="period-note"
        label={t('licences.periodNote')}
        value={note}
        onChange={setNote}
      />
    </RecordDialog>
  );
};
