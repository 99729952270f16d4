import Typography from '@material-ui/core/Typography';
import {
  workOrders,
  type AnyRecord,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  bySection,
  Card,
  FieldCard,
  fieldsInPage,
  InnerList,
  ShareBar,
  useInnerList,
  useRecordPageStyles,
} from '../../records';

/** How far it is, its fields, and what followed from it. */
export const OrderOverview = ({ order }: { order: WorkOrder }) => {
  const { columns } = useRecordPageStyles();
  const text = useText();
  const record = order as unknown as AnyRecord;
  return (
    <>
      <div className={columns}>
        <ProgressCard order={order} />
        {bySection(fieldsInPage(workOrders, record)).map(
          ([section, fields]) => (
            <FieldCard
              key={section}
              noun={workOrders}
              record={record}
              heading={text.section(section)}
              fields={fields.map(([name]) => name)}
            />
          ),
        )}
      </div>
      <FollowUps order={order} />
    </>
  );
};

const ProgressCard = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  const formats = useFormats();
  const { assetCount, openCount } = order;
  const ended = assetCount - openCount;
  return (
    <Card heading={t('orders.progress')}>
      <Typography gutterBottom>
        {t('orders.ended', {
          count: assetCount,
          ended: formats.number(ended),
          total: formats.number(assetCount),
        })}
      </Typography>
      <ShareBar share={assetCount ? ended / assetCount : 0} colour="green" />
    </Card>
  );
};

/** What steps that failed have opened; of none nothing is said. */
const FollowUps = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  const list = useInnerList(workOrders, { followUpOf: order.number }, [
    'number',
    'title',
    'status',
    'plannedOn',
    'assignee',
  ]);
  if (!list.answer?.items.length) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Card heading={t('orders.followUps')}>
        <InnerList list={list} />
      </Card>
    </div>
  );
};
