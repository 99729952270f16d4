import { LinkButton } from '@backstage/core-components';
import { changes } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  CreateButton,
  RecordListPage,
  useMayNoun,
  useRecordList,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { standardChangePath } from './models/standardChangePath';
import { SubscribeToChanges } from './SubscribeToChanges';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'type', 'riskLevel', 'owner', 'windowStart'];

/** `/parc/changes`: what is planned, under way and over. */
export const ChangeListPage = () => {
  const { t } = useText();
  const paths = useParcPaths();
  const list = useRecordList(changes);
  const mayCreate = useMayNoun('changes', 'create');
  const mayDelete = useMayNoun('changes', 'delete');
  const create = mayCreate && (
    <>
      <LinkButton to={standardChangePath(paths)} variant="outlined">
        {t('changes.newStandard')}
      </LinkButton>
      <CreateButton noun={changes} />
    </>
  );
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      actions={
        <>
          <SubscribeToChanges filters={list.state.filters} />
          {create}
        </>
      }
      emptyAction={create}
      canSeeDeleted={mayDelete}
    />
  );
};
