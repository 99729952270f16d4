import { useParams } from 'react-router-dom';
import { changes, type Change } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Breadcrumbs, LiveRecord, useSearchFilters } from '../../records';
import { BoardChange } from './BoardChange';
import { ChangePager } from './ChangePager';
import { useAgenda } from './useBoard';
import { useCabPaths } from './useCabPaths';

/** `/parc/changes/cab/agenda/{ref}`: a change of the agenda, as a board looks at it, and the ones beside it. */
export const AgendaChangePage = () => {
  const { ref = '' } = useParams();
  const { t } = useText();
  const group = useSearchFilters().get('group');
  const paths = useCabPaths();
  const { value } = useAgenda(group);
  const refs = value?.items.map(each => each.change.ref) ?? [];
  return (
    <>
      <Breadcrumbs
        way={[{ label: t('changes.cab.title'), to: paths.cab(group) }]}
      />
      <ChangePager
        refs={refs}
        open={ref}
        linkTo={each => paths.onAgenda(each, group)}
      />
      <LiveRecord<Change> key={ref} noun={changes}>
        {(change, reload) => <BoardChange change={change} onReload={reload} />}
      </LiveRecord>
    </>
  );
};
