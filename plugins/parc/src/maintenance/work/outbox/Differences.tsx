import {
  workOrders,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import { stepLabel, useAnswerText } from '../../orders';
import { useKeptSteps } from '../useKeptSteps';
import type { PendingAsset } from './PendingWork';

/** What I entered and what stands there, one beside the other, where they differ. */
export const Differences = (props: {
  work: PendingAsset;
  theirs: WorkOrderItem;
}) => {
  const { work, theirs } = props;
  const text = useText();
  const answerText = useAnswerText();
  const steps = useKeptSteps(work.order.ref);
  const both = (mine: string, other: string) =>
    text.t('work.mineAndTheirs', { mine, theirs: other });
  const answers = steps
    .filter(({ id }) => id in work.answers)
    .map(step => ({
      label: stepLabel(step, text.language),
      value: both(
        answerText(step, work.answers[step.id]),
        answerText(step, theirs.answers[step.id]),
      ),
    }));
  const notes = typeof work.notes === 'string' && {
    label: text.field(workOrders, 'notes'),
    value: both(work.notes, theirs.notes ?? '–'),
  };
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {[...answers, ...(notes ? [notes] : [])].map(({ label, value }) => (
        <li key={label}>
          {label}
          {text.t('list.colon')} {value}
        </li>
      ))}
    </ul>
  );
};
