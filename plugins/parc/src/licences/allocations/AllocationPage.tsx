import { useParams } from 'react-router-dom';
import {
  allocationLooks,
  allocations,
  allocationState,
  type Allocation,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  DeleteRecord,
  ErrorPanel,
  FieldCard,
  fieldsInPage,
  HistoryList,
  PageTitle,
  RecordSkeleton,
  StateChip,
  useLiveRecord,
  useMayNoun,
  useRecordPageStyles,
  useToday,
} from '../../records';
import { AllocationActions } from './AllocationActions';

/** `/parc/licences/allocations/:ref`: one allocation with its history. */
export const AllocationPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useLiveRecord(allocations, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <KnownAllocation record={value} onChanged={reload} />;
};

const KnownAllocation = (props: { record: AnyRecord; onChanged(): void }) => {
  const { record, onChanged } = props;
  const { columns } = useRecordPageStyles();
  const text = useText();
  const formats = useFormats();
  const allocation = record as unknown as Allocation;
  const mayManage = useMayNoun(allocations.plural, 'update', record.id);
  const state = allocationState(allocation, useToday());
  return (
    <>
      <PageTitle
        title={`${allocation.ref} · ${allocation.licence.name}`}
        beside={
          <StateChip {...allocationLooks[state]}>
            {text.t(allocationLooks[state].label, {
              date: formats.date(allocation.lockedUntil ?? ''),
            })}
          </StateChip>
        }
      >
        {mayManage && !record.deletedAt && (
          <AllocationActions allocation={allocation} onChanged={onChanged} />
        )}
        {mayManage && <DeleteRecord noun={allocations} record={record} />}
      </PageTitle>
      <div className={columns}>
        <FieldCard
          noun={allocations}
          record={record}
          heading={text.section('general')}
          fields={fieldsInPage(allocations, record).map(([name]) => name)}
        />
        <Card heading={text.t('record.history')}>
          <HistoryList
            noun={allocations}
            id={record.id}
            version={record.version}
          />
        </Card>
      </div>
    </>
  );
};
