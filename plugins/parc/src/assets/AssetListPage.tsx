import { assets } from '@parc/backstage-plugin-parc-common';
import {
  noSelection,
  RecordListPage,
  useRecordList,
  useSelection,
  CreateButton,
} from '../records';
import { BulkActions } from './BulkActions';
import { useAssetAbilities } from './useAssetAbilities';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'category', 'location', 'owner', 'model'];

/** `/parc/assets`: the list that a fleet manager lives in. */
export const AssetListPage = () => {
  // A bulk verb is offered by the statuses of what is chosen.
  const list = useRecordList(assets, ['status']);
  const abilities = useAssetAbilities();
  const [selection, select] = useSelection();
  const canChange = abilities.mayUpdate || abilities.mayRetire;
  const create = abilities.mayCreate && <CreateButton noun={assets} />;
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      actions={create}
      emptyAction={create}
      canSeeDeleted={abilities.mayRetire}
      selection={canChange && !list.state.isDeleted ? selection : undefined}
      onSelect={canChange && !list.state.isDeleted ? select : undefined}
      selectionActions={
        <BulkActions
          list={list}
          selection={selection}
          abilities={abilities}
          onChanged={() => {
            select(noSelection);
            list.reload();
          }}
        />
      }
    />
  );
};
