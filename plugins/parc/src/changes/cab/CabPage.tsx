import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { parcChangeManagePermission } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import {
  ActionButton,
  ChoiceFilter,
  EntityLink,
  ErrorPanel,
  FilterBar,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { AgendaTable } from './AgendaTable';
import { MeetingDialog } from './MeetingDialog';
import { MeetingTable } from './MeetingTable';
import { useAgenda } from './useBoard';
import { useCabPaths } from './useCabPaths';

/** `/parc/changes/cab`: what waits for a change advisory board, and its meetings. */
export const CabPage = () => {
  const { t } = useText();
  const { get } = useSearchFilters();
  const group = get('group');
  const { value, error, reload } = useAgenda(group);
  const mayManage = useMay(parcChangeManagePermission);
  const canMeet = mayManage && value && value.groups.length > 0;
  return (
    <>
      <PageTitle title={t('changes.cab.title')}>
        {canMeet && <OpenMeeting groups={value.groups} group={group} />}
      </PageTitle>
      {value && <GroupFilter groups={value.groups} />}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && <AgendaTable agenda={value} group={group} />}
      <MeetingTable group={group} />
    </>
  );
};

const OpenMeeting = (props: { groups: readonly string[]; group?: string }) => {
  const { t } = useText();
  const paths = useCabPaths();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionButton
        isMain
        label={t('changes.cab.open')}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && (
        <MeetingDialog
          {...props}
          onDone={meeting => navigate(paths.meeting(meeting.id))}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
};

/** Which board, where there are several. */
const GroupFilter = ({ groups }: { groups: readonly string[] }) => {
  const { t } = useText();
  const { get, set } = useSearchFilters();
  if (groups.length < 2) return null;
  return (
    <FilterBar>
      <ChoiceFilter
        id="cab-group"
        label={t('changes.cab.group')}
        values={groups}
        labelOf={each => <EntityLink entityRef={each} isPlain />}
        value={get('group')}
        onChange={chosen => set({ group: chosen })}
        anyLabel={t('changes.cab.allGroups')}
      />
    </FilterBar>
  );
};
