import { LinkButton } from '@backstage/core-components';
import {
  isOpenWorkOrder,
  workOrders,
  type WorkOrderAnyVerb,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ActionButton,
  ActionMenu,
  EditButton,
  RecordDeeds,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { orderDeeds } from './orderDeeds';
import type { OrderPartProps } from './OrderPage';
import { OrderVerbDialog } from './OrderVerbDialog';
import { useOrderAbilities, type OrderAbilities } from './useOrderAbilities';

type DialogName = WorkOrderAnyVerb | 'delete';

/** As many as are done every day; the others wait in a menu. */
const buttonCount = 2;

/** What can be done with an order now; of a deleted one only its way back. */
export const OrderActions = (props: OrderPartProps) => {
  const { order } = props;
  const abilities = useOrderAbilities(order.id);
  return (
    <RecordDeeds<WorkOrderAnyVerb>
      noun={workOrders}
      record={order}
      mayRestore={abilities.mayPlan}
      buttons={open => (
        <Buttons {...props} abilities={abilities} onOpen={open} />
      )}
      dialog={(verb, close) => (
        <OrderVerbDialog
          order={order}
          verb={verb}
          onClose={close}
          onReload={props.onChanged}
          onDone={warnings => {
            close();
            props.onChanged(warnings);
          }}
        />
      )}
    />
  );
};

const Buttons = (
  props: OrderPartProps & {
    abilities: OrderAbilities;
    onOpen(name: DialogName): void;
  },
) => {
  const { order, abilities, onOpen } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const deeds = orderDeeds(order, abilities);
  const isOpen = isOpenWorkOrder(order.status as WorkOrderStatus);
  return (
    <>
      {isOpen && abilities.mayWork && (
        <LinkButton
          to={`${paths.maintenance('work')}/${encodeURIComponent(order.ref)}`}
          variant="contained"
          color="primary"
        >
          {t('orders.work')}
        </LinkButton>
      )}
      {deeds.slice(0, buttonCount).map(verb => (
        <ActionButton
          key={verb}
          label={t(`verbs.${verb}.name`)}
          onClick={() => onOpen(verb)}
        />
      ))}
      {abilities.mayWork && <EditButton noun={workOrders} record={order} />}
      <ActionMenu
        label={t('asset.more')}
        actions={[
          ...deeds.slice(buttonCount).map(verb => ({
            label: t(`verbs.${verb}.name`),
            onClick: () => onOpen(verb),
          })),
          ...(abilities.mayPlan
            ? [
                {
                  label: t('record.delete'),
                  whyNot:
                    order.status === 'cancelled'
                      ? undefined
                      : t('refusals.cancel-first'),
                  onClick: () => onOpen('delete'),
                },
              ]
            : []),
        ]}
      />
    </>
  );
};
