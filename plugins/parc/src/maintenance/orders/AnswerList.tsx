import { makeStyles } from '@material-ui/core/styles';
import {
  stepResultOf,
  type ChecklistStep,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { StateChip } from '../../records';
import { PhotoLinks } from './PhotoLinks';
import { stepLabel } from './stepLabel';
import { useAnswerText } from './useAnswerText';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: { color: theme.palette.text.secondary },
}));

/** What was found of one asset, step by step; a step that failed says so. */
export const AnswerList = (props: {
  order: WorkOrder;
  item: WorkOrderItem;
  steps: readonly ChecklistStep[];
}) => {
  const { order, item, steps } = props;
  const classes = useStyles();
  const { t, language } = useText();
  const answerText = useAnswerText();
  const answered = steps.filter(({ id }) => id in item.answers);
  return (
    <ul className={classes.list}>
      {answered.map(step => (
        <li key={step.id}>
          <span className={classes.step}>
            {stepLabel(step, language)}
            {t('list.colon')}
          </span>{' '}
          {step.kind === 'photo' ? (
            <PhotoLinks
              orderId={order.id}
              files={item.answers[step.id] as string[]}
            />
          ) : (
            answerText(step, item.answers[step.id])
          )}{' '}
          {stepResultOf(step, item.answers[step.id]) === 'failed' && (
            <StateChip colour="red" icon="ReportProblem">
              {t('orders.failed')}
            </StateChip>
          )}
        </li>
      ))}
      {item.minutes !== undefined && (
        <li>{t('orders.minutes', { minutes: item.minutes })}</li>
      )}
      {item.reason && <li>{item.reason}</li>}
      {item.notes && <li style={{ whiteSpace: 'pre-line' }}>{item.notes}</li>}
    </ul>
  );
};
