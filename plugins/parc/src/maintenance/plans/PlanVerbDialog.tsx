import { useState } from 'react';
import type {
  MaintenancePlan,
  PlanVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ReasonInput, RecordDialog, useSeen } from '../../records';
import { useActOnPlan } from './useActOnPlan';

/** Pauses a plan, resumes or ends it, and says why. */
export const PlanVerbDialog = (props: {
  plan: MaintenancePlan;
  verb: PlanVerb;
  onDone(): void;
  /** Reads the plan again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}) => {
  const { verb, onDone, onReload, onClose } = props;
  const [plan, takeNewest] = useSeen(props.plan);
  const { t } = useText();
  const [reason, setReason] = useState('');
  const acting = useActOnPlan(plan, verb, onDone);
  const isAsked = verb !== 'resume';
  return (
    <RecordDialog
      title={t('licences.deedTitle', {
        deed: t(`plans.deed.${verb}`),
        ref: plan.ref,
      })}
      hint={t(`plans.meaning.${verb}`)}
      confirmLabel={t(`plans.deed.${verb}`)}
      isDisabled={isAsked && !reason.trim()}
      action={acting}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() =>
        acting.run(reason.trim() ? { reason: reason.trim() } : {})
      }
      onClose={onClose}
    >
      <ReasonInput
        id="plan-reason"
        value={reason}
        onChange={setReason}
        required={isAsked}
      />
    </RecordDialog>
  );
};
