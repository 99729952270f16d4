import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import type { MeetingsAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Formats, type Text } from '../../language';
import {
  EntityLink,
  ErrorPanel,
  numberColumn,
  PlainTable,
  RecordSkeleton,
  type PlainColumn,
} from '../../records';
import { MeetingState } from './MeetingState';
import { useMeetings } from './useBoard';
import { useCabPaths, type CabPaths } from './useCabPaths';

type Listed = MeetingsAnswer['items'][number];

/** The latest meetings of a board, or of all. */
export const MeetingTable = ({ group }: { group?: string }) => {
  const text = useText();
  const formats = useFormats();
  const paths = useCabPaths();
  const { value, error, reload } = useMeetings();
  const meetings = value?.items.filter(each => !group || each.group === group);
  return (
    <section aria-label={text.t('changes.cab.meetings')}>
      <Typography variant="h6" component="h2" style={{ margin: '24px 0 8px' }}>
        {text.t('changes.cab.meetings')}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!meetings && !error && <RecordSkeleton />}
      {meetings?.length === 0 && text.t('changes.cab.noMeetings')}
      {meetings && meetings.length > 0 && (
        <PlainTable
          caption={text.t('changes.cab.meetings')}
          columns={columnsOf(text, formats, paths)}
          rows={meetings}
          keyOf={each => each.id}
        />
      )}
    </section>
  );
};

function columnsOf(
  { t }: Text,
  formats: Formats,
  paths: CabPaths,
): Array<PlainColumn<Listed>> {
  return [
    {
      key: 'day',
      heading: t('changes.cab.heldOn'),
      cell: ({ id, heldOn }) => (
        <Link to={paths.meeting(id)}>{formats.dayWithWeekday(heldOn)}</Link>
      ),
    },
    {
      key: 'group',
      heading: t('changes.cab.group'),
      cell: ({ group }) => <EntityLink entityRef={group} />,
    },
    {
      key: 'state',
      heading: t('changes.cab.minutes'),
      cell: meeting => <MeetingState meeting={meeting} />,
    },
    numberColumn('changes', t('changes.part.list'), ({ count }) =>
      formats.number(count),
    ),
    numberColumn('attendees', t('changes.cab.attendees'), ({ attendees }) =>
      formats.number(attendees.length),
    ),
  ];
}
