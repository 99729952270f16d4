import { useState } from 'react';
import type {
  Warning,
  WorkOrder,
  WorkOrderAnyVerb,
  WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { RecordDialog, useSeen, useToday } from '../../records';
import { OrderVerbFields } from './OrderVerbFields';
import { initialBody, isComplete, verbBodyOf } from './orderVerbBody';
import { useActOnOrder } from './useActOnOrder';

export interface OrderVerbDialogProps {
  order: WorkOrder;
  verb: WorkOrderAnyVerb;
  /** What is said already, such as the day to which it was dragged. */
  given?: WorkOrderVerbBody;
  onDone(warnings?: Warning[]): void;
  /** Reads the order again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}

/** Does a verb to an order; a change in between is said, not overwritten. */
export const OrderVerbDialog = (props: OrderVerbDialogProps) => {
  const { verb, onDone, onReload, onClose } = props;
  const [order, takeNewest] = useSeen(props.order);
  const { t } = useText();
  const today = useToday();
  const [body, setBody] = useState<WorkOrderVerbBody>(() => ({
    ...initialBody(order, verb, today),
    ...props.given,
  }));
  const acting = useActOnOrder(order, verb, onDone);
  return (
    <RecordDialog
      title={t('orders.verbTitle', {
        verb: t(`verbs.${verb}.name`),
        ref: order.ref,
      })}
      hint={t(`verbs.${verb}.meaning`)}
      confirmLabel={t(`verbs.${verb}.name`)}
      isDisabled={!isComplete(order, verb, body)}
      action={acting}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() => acting.run(verbBodyOf(order, verb, body))}
      onClose={onClose}
    >
      <OrderVerbFields
        order={order}
        verb={verb}
        body={body}
        onChange={setBody}
      />
    </RecordDialog>
  );
};
