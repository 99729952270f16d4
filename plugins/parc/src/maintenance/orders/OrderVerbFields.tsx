import {
  waitingReasons,
  workOrders,
  type WorkOrder,
  type WorkOrderAnyVerb,
  type WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  ChoiceInput,
  DateInput,
  EntityPicker,
  MoneyInput,
  NumberInput,
  ReasonInput,
} from '../../records';
import { needsReason } from './orderVerbBody';

interface OrderVerbFieldsProps {
  order: WorkOrder;
  verb: WorkOrderAnyVerb;
  body: WorkOrderVerbBody;
  onChange(body: WorkOrderVerbBody): void;
}

/** What a verb asks for, and why. */
export const OrderVerbFields = (props: OrderVerbFieldsProps) => {
  const { order, verb, body, onChange } = props;
  return (
    <>
      <OwnFields {...props} />
      <ReasonInput
        id="order-reason"
        value={body.reason ?? ''}
        onChange={reason => onChange({ ...body, reason })}
        required={needsReason(order, verb, body)}
      />
    </>
  );
};

const OwnFields = (props: OrderVerbFieldsProps) => {
  switch (props.verb) {
    case 'assign':
      return <Assignment {...props} />;
    case 'plan':
      return <Day {...props} />;
    case 'wait':
      return <WaitsFor {...props} />;
    case 'close':
      return <Ending {...props} />;
    default:
      return null;
  }
};

const Assignment = ({ body, onChange }: OrderVerbFieldsProps) => {
  const text = useText();
  return (
    <>
      {(['assignee', 'team'] as const).map(name => (
        <EntityPicker
          key={name}
          id={`order-${name}`}
          label={text.field(workOrders, name)}
          kinds={workOrders.fields[name].kinds ?? []}
          value={body[name] ?? undefined}
          onChange={ref => onChange({ ...body, [name]: ref })}
        />
      ))}
    </>
  );
};

const Day = ({ order, body, onChange }: OrderVerbFieldsProps) => {
  const text = useText();
  const formats = useFormats();
  const { windowFrom, windowTo } = order;
  return (
    <DateInput
      id="order-plannedOn"
      label={text.field(workOrders, 'plannedOn')}
      help={
        windowFrom &&
        windowTo &&
        text.t('orders.window', {
          from: formats.date(windowFrom),
          to: formats.date(windowTo),
        })
      }
      value={body.plannedOn}
      onChange={plannedOn => onChange({ ...body, plannedOn })}
      required
    />
  );
};

const WaitsFor = ({ body, onChange }: OrderVerbFieldsProps) => {
  const text = useText();
  return (
    <ChoiceInput
      id="order-for"
      label={text.field(workOrders, 'waitingFor')}
      required
      value={body.for}
      choices={waitingReasons.map(value => ({
        value,
        label: text.choice(workOrders, 'waitingFor', value),
      }))}
      onChange={value =>
        onChange({ ...body, for: value as WorkOrderVerbBody['for'] })
      }
    />
  );
};

/** How it ended. The day is of what is still open. */
const Ending = ({ order, body, onChange }: OrderVerbFieldsProps) => {
  const text = useText();
  return (
    <>
      {(order.openCount ?? 0) > 0 && (
        <DateInput
          id="order-on"
          label={text.t('orders.closeOn')}
          help={text.t('orders.closeOnHint', { count: order.openCount ?? 0 })}
          value={body.on}
          onChange={on => onChange({ ...body, on })}
        />
      )}
      <NumberInput
        id="order-minutes"
        label={text.field(workOrders, 'minutesSpent')}
        help={text.t('help.work-order.minutesSpent')}
        value={body.minutes}
        onChange={minutes => onChange({ ...body, minutes })}
      />
      <MoneyInput
        id="order-cost"
        label={text.field(workOrders, 'cost')}
        value={body.cost}
        onChange={cost => onChange({ ...body, cost })}
      />
    </>
  );
};
