import { useState } from 'react';
import Button from '@material-ui/core/Button';
import {
  workOrders,
  type BulkAnswer,
  type WorkOrderBulk,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../../language';
import {
  BulkResultDialog,
  bulkTarget,
  countText,
  type RecordList,
  type Selection,
} from '../../../records';
import { OrderBulkDialog } from './OrderBulkDialog';

/** What a planner does to many orders at once, in the order of the day. */
const bulkVerbs: ReadonlyArray<WorkOrderBulk['verb']> = [
  'assign',
  'plan',
  'release',
  'cancel',
];

/** What can be done with the chosen orders at once. */
export const OrderBulkActions = (props: {
  list: RecordList;
  selection: Selection;
  onChanged(): void;
}) => {
  const { list, selection, onChanged } = props;
  const { t } = useText();
  const formats = useFormats();
  const [verb, setVerb] = useState<WorkOrderBulk['verb']>();
  const [answer, setAnswer] = useState<BulkAnswer>();
  const scope = selection.all
    ? {
        count: list.answer?.totalItems ?? 0,
        total: countText(formats, list.answer),
      }
    : {
        count: selection.refs.length,
        total: formats.number(selection.refs.length),
      };
  return (
    <>
      {bulkVerbs.map(each => (
        <Button
          key={each}
          size="small"
          color="primary"
          onClick={() => setVerb(each)}
        >
          {t(`verbs.${each}.name`)}
        </Button>
      ))}
      {verb && (
        <OrderBulkDialog
          verb={verb}
          target={bulkTarget(workOrders, selection, list.state)}
          scope={scope}
          onDone={done => {
            setVerb(undefined);
            setAnswer(done);
          }}
          onClose={() => setVerb(undefined)}
        />
      )}
      {answer && (
        <BulkResultDialog
          noun={workOrders}
          answer={answer}
          onClose={() => {
            setAnswer(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
};
