import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  workOrders,
  type BulkAnswer,
  type BulkTarget,
  type WorkOrderBulk,
  type WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import {
  BulkDialog,
  DateInput,
  EntityPicker,
  ReasonInput,
  type BulkScope,
} from '../../../records';
import { useSendOrderBulk } from './useSendOrderBulk';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

interface BulkFieldsProps {
  verb: WorkOrderBulk['verb'];
  body: WorkOrderVerbBody;
  onChange(body: WorkOrderVerbBody): void;
}

/** One verb for many orders, with one form for all. */
export const OrderBulkDialog = (props: {
  verb: WorkOrderBulk['verb'];
  target: BulkTarget;
  scope: BulkScope;
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) => {
  const { verb, target, scope } = props;
  const classes = useStyles();
  const { t } = useText();
  const [body, setBody] = useState<WorkOrderVerbBody>({});
  const { reason, ...said } = body;
  return (
    <BulkDialog<WorkOrderBulk>
      noun={workOrders}
      title={t('orderBulk.title', {
        verb: t(`verbs.${verb}.name`),
        count: scope.count,
        total: scope.total,
      })}
      confirmLabel={t(`verbs.${verb}.name`)}
      isDisabled={!isComplete(verb, body)}
      toRequest={partial => ({
        ...target,
        verb,
        body: { ...said, ...(reason?.trim() ? { reason: reason.trim() } : {}) },
        partial,
      })}
      send={useSendOrderBulk()}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <p>{t(`verbs.${verb}.meaning`)}</p>
      <div className={classes.fields}>
        <BulkFields verb={verb} body={body} onChange={setBody} />
      </div>
    </BulkDialog>
  );
};

const BulkFields = ({ verb, body, onChange }: BulkFieldsProps) => {
  const text = useText();
  return (
    <>
      {verb === 'assign' &&
        (['assignee', 'team'] as const).map(name => (
          <EntityPicker
            key={name}
            id={`bulk-${name}`}
            label={text.field(workOrders, name)}
            kinds={workOrders.fields[name].kinds ?? []}
            value={body[name] ?? undefined}
            onChange={ref => onChange({ ...body, [name]: ref })}
          />
        ))}
      {verb === 'plan' && (
        <DateInput
          id="bulk-plannedOn"
          label={text.field(workOrders, 'plannedOn')}
          value={body.plannedOn}
          onChange={plannedOn => onChange({ ...body, plannedOn })}
          required
        />
      )}
      <ReasonInput
        id="bulk-order-reason"
        value={body.reason ?? ''}
        onChange={reason => onChange({ ...body, reason })}
        required={verb === 'cancel'}
        help={verb === 'plan' ? text.t('orderBulk.outside') : undefined}
      />
    </>
  );
};

/** Whether everything is there that the verb cannot do without. */
function isComplete(
  verb: WorkOrderBulk['verb'],
  { assignee, team, plannedOn, reason }: WorkOrderVerbBody,
): boolean {
  switch (verb) {
    case 'assign':
      return Boolean(assignee || team);
    case 'plan':
      return Boolean(plannedOn);
    case 'cancel':
      return Boolean(reason?.trim());
    default:
      return true;
  }
}
