import { useState } from 'react';
import type { Allocation } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  DateInput,
  ReasonInput,
  useSeen,
  useToday,
  RecordDialog,
} from '../../records';
import { HolderInput, noHolder, toHolder } from './HolderInput';
import { useEndAllocation, useMoveAllocation } from './useAllocations';

/** What the dialogs about an allocation are given. */
export interface AllocationDialogProps {
  allocation: Allocation;
  onDone(): void;
  onReload(): void;
  onClose(): void;
}

/** Takes an allocation back. */
export const EndDialog = (props: AllocationDialogProps) => {
  const { onDone, onReload, onClose } = props;
  const [allocation, takeNewest] = useSeen(props.allocation);
  const { t } = useText();
  const formats = useFormats();
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const ending = useEndAllocation(allocation, onDone);
  return (
    <RecordDialog
      title={t('licences.endTitle', { ref: allocation.ref })}
      hint={t('licences.endHint', {
        quantity: formats.number(allocation.quantity),
      })}
      confirmLabel={t('licences.end')}
      action={ending}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() => ending.run({ on, reason: reason.trim() || undefined })}
      onClose={onClose}
    >
      <DateInput
        id="end-on"
        label={t('licences.endOn')}
        value={on}
        onChange={setOn}
      />
      <ReasonInput id="end-reason" value={reason} onChange={setReason} />
    </RecordDialog>
  );
};

/** Gives all of an allocation to somebody or something else. */
export const MoveDialog = (props: AllocationDialogProps) => {
  const { onDone, onReload, onClose } = props;
  const [allocation, takeNewest] = useSeen(props.allocation);
  const { t } = useText();
  const [choice, setChoice] = useState(noHolder);
  const [reason, setReason] = useState('');
  const moving = useMoveAllocation(allocation, onDone);
  const holder = toHolder(choice);
  return (
    <RecordDialog
      title={t('licences.moveTitle', { ref: allocation.ref })}
      hint={t('licences.moveHint')}
      confirmLabel={t('licences.move')}
      isDisabled={!holder}
      action={moving}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() =>
        moving.run({
          assignee: holder?.assignee,
          asset: holder?.asset,
          reason: reason.trim() || undefined,
        })
      }
      onClose={onClose}
    >
      <HolderInput value={choice} onChange={setChoice} />
      <ReasonInput id="move-reason" value={reason} onChange={setReason} />
    </RecordDialog>
  );
};
