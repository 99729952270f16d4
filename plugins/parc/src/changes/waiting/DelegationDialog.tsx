import { useState } from 'react';
import { useText } from '../../language';
import {
  ConfirmDialog,
  DateInput,
  EntityPicker,
  ReasonInput,
  useToday,
} from '../../records';
import { useDelegate } from './useDelegations';

/** To whom the reader delegates, on which days, and why. */
export const DelegationDialog = (props: {
  onDone(): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const today = useToday();
  const [to, setTo] = useState<string>();
  const [fromDay, setFromDay] = useState<string | undefined>(today);
  const [toDay, setToDay] = useState<string>();
  const [reason, setReason] = useState('');
  const delegating = useDelegate(props.onDone);
  const isBackwards = Boolean(fromDay && toDay && toDay < fromDay);
  return (
    <ConfirmDialog
      isOpen
      title={t('changes.delegations.make')}
      confirmLabel={t('changes.delegations.confirm')}
      isRunning={delegating.isRunning}
      isDisabled={!to || !fromDay || !toDay || isBackwards}
      error={delegating.error}
      onConfirm={() => {
        if (to && fromDay && toDay)
          delegating.run({
            ...{ to, fromDay, toDay },
            ...(reason.trim() ? { reason: reason.trim() } : {}),
          });
      }}
      onClose={props.onClose}
    >
      <p>{t('changes.delegations.meaning')}</p>
      <div style={{ display: 'grid', gap: 16 }}>
        <EntityPicker
          id="delegation-to"
          label={t('changes.delegations.to')}
          kinds={['user']}
          required
          value={to}
          onChange={setTo}
        />
        <DateInput
          id="delegation-from"
          label={t('changes.delegations.fromDay')}
          required
          value={fromDay}
          onChange={setFromDay}
        />
        <DateInput
          id="delegation-until"
          label={t('changes.delegations.toDay')}
          required
          error={isBackwards ? t('changes.delegations.backwards') : undefined}
          value={toDay}
          onChange={setToDay}
        />
        <ReasonInput
          id="delegation-reason"
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
};
