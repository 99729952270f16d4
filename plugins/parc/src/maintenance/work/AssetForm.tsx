import TextField from '@material-ui/core/TextField';
import {
  mostMinutes,
  workOrders,
  type ChecklistStep,
  type StepAnswer,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { UpdateList } from '../updates/UpdateList';
import { useOutbox, type Entry } from './outbox';
import { StepCard } from './steps/StepCard';
import { TextInput } from './steps/TextInput';
import { useWorkStyles } from './useWorkStyles';

/** The steps of one asset, the time it took and notes. Whatever is entered is kept at once. */
export const AssetForm = (props: {
  order: WorkOrder;
  item: WorkOrderItem;
  steps: readonly ChecklistStep[];
}) => {
  const { order, item, steps } = props;
  const classes = useWorkStyles();
  const text = useText();
  const { outbox } = useOutbox();
  const enter = (entry: Entry) => void outbox.enter(order, item, entry);
  return (
    <>
      {item.updates && (
        <div className={classes.step}>
          <UpdateList updates={item.updates} />
        </div>
      )}
      {steps.map(step => (
        <StepCard
          key={step.id}
          order={order}
          item={item}
          step={step}
          onAnswer={(answer: StepAnswer | null, photo) =>
            enter({ answers: { [step.id]: answer }, photo })
          }
        />
      ))}
      <div className={classes.step}>
        <TextField
          id="work-minutes"
          fullWidth
          variant="outlined"
          type="number"
          label={text.t('work.minutes')}
          inputProps={{ min: 0, inputMode: 'numeric' }}
          value={item.minutes ?? ''}
          onChange={({ target: { value } }) =>
            enter({ minutes: value === '' ? null : minutesOf(value) })
          }
        />
        <div style={{ marginTop: 12 }}>
          <TextInput
            id="work-notes"
            label={text.field(workOrders, 'notes')}
            value={item.notes ?? ''}
            onAnswer={notes => enter({ notes })}
          />
        </div>
      </div>
    </>
  );
};

function minutesOf(typed: string): number {
  return Math.min(mostMinutes, Math.max(0, Math.trunc(Number(typed))));
}
