import HowToVote from '@material-ui/icons/HowToVote';
import type { ApprovalStep } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { Card, EmptyState, ErrorPanel, RecordSkeleton } from '../../records';
import type { ChangePartProps } from '../record/ChangePage';
import { ApprovalStepItem } from './ApprovalStepItem';
import { OwnDecision } from './OwnDecision';
import { useApproval } from './useApproval';

/** How a change is approved, step by step, and what the reader decides. */
export const ApprovalTab = (props: ChangePartProps) => {
  const { change } = props;
  const { t } = useText();
  const { value, error, reload } = useApproval(change);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  if (value.steps.length === 0) {
    return (
      <EmptyState
        icon={<HowToVote fontSize="inherit" />}
        title={t(`changes.approval.none.${noneOf(change.approval)}`)}
        hint={t(`changes.approval.noneHint.${noneOf(change.approval)}`)}
      />
    );
  }
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <OwnDecision
        {...props}
        approval={value}
        onChanged={() => {
          reload();
          props.onChanged();
        }}
      />
      <Rounds steps={value.steps} />
    </div>
  );
};

/** Nobody is asked yet, or nobody need be. */
function noneOf(approval: string): 'pre-authorised' | 'not-asked' {
  return approval === 'pre-authorised' ? 'pre-authorised' : 'not-asked';
}

/** The latest round first; earlier ones count no more. */
const Rounds = ({ steps }: { steps: readonly ApprovalStep[] }) => {
  const { t } = useText();
  const formats = useFormats();
  const rounds = [...new Set(steps.map(each => each.round))].sort(
    (a, b) => b - a,
  );
  return (
    <>
      {rounds.map(round => (
        <Card
          key={round}
          heading={t('changes.approval.round', {
            round: formats.number(round),
          })}
        >
          <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {steps
              .filter(each => each.round === round)
              .map(step => (
                <ApprovalStepItem key={step.id} step={step} />
              ))}
          </ol>
        </Card>
      ))}
    </>
  );
};
