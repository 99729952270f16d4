import { useParams } from 'react-router-dom';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  changes,
  type Change,
  type Meeting,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Breadcrumbs,
  ErrorPanel,
  LiveRecord,
  RecordSkeleton,
} from '../../records';
import { BoardChange } from './BoardChange';
import { ChangePager } from './ChangePager';
import { useMeeting } from './useBoard';
import { useCabPaths } from './useCabPaths';

/** `/parc/changes/cab/meetings/{id}/{ref}`: a change of a meeting, its minutes, and the ones beside it. */
export const MeetingChangePage = () => {
  const { id = '', ref = '' } = useParams();
  const { value, error, reload } = useMeeting(id);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <KnownMeeting meeting={value} open={ref} onChanged={reload} />;
};

const KnownMeeting = (props: {
  meeting: Meeting;
  open: string;
  onChanged(): void;
}) => {
  const { meeting, open, onChanged } = props;
  const { t } = useText();
  const formats = useFormats();
  const paths = useCabPaths();
  const { primaryTitle } = useEntityPresentation(meeting.group);
  return (
    <>
      <Breadcrumbs
        way={[
          { label: t('changes.cab.title'), to: paths.cab() },
          {
            label: `${primaryTitle}, ${formats.dayWithWeekday(meeting.heldOn)}`,
            to: paths.meeting(meeting.id),
          },
        ]}
      />
      <ChangePager
        refs={meeting.items.flatMap(each => each.change?.ref ?? [])}
        open={open}
        linkTo={ref => paths.inMeeting(meeting.id, ref)}
      />
      <LiveRecord<Change> noun={changes}>
        {(change, reload) => (
          <BoardChange
            change={change}
            meeting={meeting}
            onReload={() => {
              reload();
              onChanged();
            }}
          />
        )}
      </LiveRecord>
    </>
  );
};
