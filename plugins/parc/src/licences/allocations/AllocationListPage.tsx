import { allocations } from '@parc/backstage-plugin-parc-common';
import { RecordListPage, useMayNoun, useRecordList } from '../../records';

/** The filters of every day. */
const mainFilters = ['licence', 'assignee', 'asset', 'until'];

/** `/parc/licences/allocations`: who has what, over all licences. A new one is made where its licence is seen. */
export const AllocationListPage = () => {
  const list = useRecordList(allocations);
  const mayDelete = useMayNoun(allocations.plural, 'delete');
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      canSeeDeleted={mayDelete}
    />
  );
};
