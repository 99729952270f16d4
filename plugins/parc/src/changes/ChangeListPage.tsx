import { changes } from '@parc/backstage-plugin-parc-common';
import {
  CreateButton,
  RecordListPage,
  useMayNoun,
  useRecordList,
} from '../records';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'type', 'riskLevel', 'owner', 'windowStart'];

/** `/parc/changes`: what is planned, under way and over. */
export const ChangeListPage = () => {
  const list = useRecordList(changes);
  const mayCreate = useMayNoun('changes', 'create');
  const mayDelete = useMayNoun('changes', 'delete');
  const create = mayCreate && <CreateButton noun={changes} />;
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      actions={create}
      emptyAction={create}
      canSeeDeleted={mayDelete}
    />
  );
};
