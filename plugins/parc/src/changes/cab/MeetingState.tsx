import type { Meeting } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { StateChip } from '../../records';

/** Whether the minutes are still written, or closed. */
export const MeetingState = (props: { meeting: Pick<Meeting, 'closedAt'> }) => {
  const { t } = useText();
  return props.meeting.closedAt ? (
    <StateChip colour="green" icon="CheckCircle">
      {t('changes.cab.closed')}
    </StateChip>
  ) : (
    <StateChip colour="orange" icon="Schedule">
      {t('changes.cab.opened')}
    </StateChip>
  );
};
