import { useState } from 'react';
import type {
  ApprovalDecision,
  ChangeApprovalAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ActionButton, Card, EntityLink } from '../../records';
import type { ChangePartProps } from '../record/ChangePage';
import { DecisionDialog } from './DecisionDialog';

/** What the reader is asked; of who is not asked nothing is said. */
export const OwnDecision = (
  props: ChangePartProps & {
    approval: ChangeApprovalAnswer;
    /** The meeting in which they say so. */
    meeting?: string;
    /** Why they may not say so there. */
    whyNot?: string;
  },
) => {
  const { change, approval, meeting, whyNot, onChanged } = props;
  const { t } = useText();
  const [decision, setDecision] = useState<ApprovalDecision>();
  if (approval.mine.length === 0 || change.deletedAt) return null;
  return (
    <Card heading={t('changes.approval.yours')}>
      <p style={{ marginTop: 0 }}>{t('changes.approval.yoursHint')}</p>
      <ul>
        {approval.mine.map(({ step, approver, insteadOf }) => (
          <li key={`${step} ${approver} ${insteadOf}`}>
            {t('changes.approval.as')} <EntityLink entityRef={approver} />
            {insteadOf && (
              <>
                {' '}
                {t('changes.approval.insteadOf')}{' '}
                <EntityLink entityRef={insteadOf} />
              </>
            )}
          </li>
        ))}
      </ul>
      <div style={{ display: 'flex', gap: 8 }}>
        <ActionButton
          isMain
          label={t('changes.approval.authorise')}
          whyNot={whyNot}
          onClick={() => setDecision('approved')}
        />
        <ActionButton
          label={t('changes.approval.refuse')}
          whyNot={whyNot}
          onClick={() => setDecision('refused')}
        />
      </div>
      {decision && (
        <DecisionDialog
          change={change}
          decision={decision}
          meeting={meeting}
          onDone={warnings => {
            setDecision(undefined);
            onChanged(warnings);
          }}
          onClose={() => setDecision(undefined)}
        />
      )}
    </Card>
  );
};
