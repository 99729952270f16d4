import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Warning,
  WorkOrder,
  WorkOrderAnyVerb,
  WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ConfirmDialog,
  isStale,
  StaleNotice,
  useSeen,
  useToday,
} from '../../records';
import { OrderVerbFields } from './OrderVerbFields';
import { initialBody, isComplete, verbBodyOf } from './orderVerbBody';
import { useActOnOrder } from './useActOnOrder';

export interface OrderVerbDialogProps {
  order: WorkOrder;
  verb: WorkOrderAnyVerb;
  onDone(warnings?: Warning[]): void;
  /** Reads the order again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** Does a verb to an order; a change in between is said, not overwritten. */
export const OrderVerbDialog = (props: OrderVerbDialogProps) => {
  const { verb, onDone, onReload, onClose } = props;
  const [order, takeNewest] = useSeen(props.order);
  const classes = useStyles();
  const { t } = useText();
  const today = useToday();
  const [body, setBody] = useState<WorkOrderVerbBody>(() =>
    initialBody(order, verb, today),
  );
  const acting = useActOnOrder(order, verb, onDone);
  const isOutdated = isStale(acting.error);
  return (
    <ConfirmDialog
      isOpen
      title={t('orders.verbTitle', {
        verb: t(`verbs.${verb}.name`),
        ref: order.ref,
      })}
      confirmLabel={t(`verbs.${verb}.name`)}
      isRunning={acting.isRunning}
      isDisabled={!isComplete(order, verb, body)}
      error={isOutdated ? undefined : acting.error}
      onConfirm={() => acting.run(verbBodyOf(order, verb, body))}
      onClose={onClose}
    >
      <p>{t(`verbs.${verb}.meaning`)}</p>
      <div className={classes.fields}>
        <OrderVerbFields
          order={order}
          verb={verb}
          body={body}
          onChange={setBody}
        />
        {isOutdated && (
          <StaleNotice
            onTakeNewer={() => {
              takeNewest();
              onReload();
              acting.clear();
            }}
          />
        )}
      </div>
    </ConfirmDialog>
  );
};
