import { useState } from 'react';
import { useParams } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import GetApp from '@material-ui/icons/GetApp';
import { LinkButton } from '@backstage/core-components';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  parcChangeManagePermission,
  type Meeting,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  ActionButton,
  Breadcrumbs,
  Card,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
} from '../../records';
import { EntityLinks } from '../EntityLinks';
import { AddChangesDialog } from './AddChangesDialog';
import { CloseDialog } from './CloseDialog';
import { MeetingItems } from './MeetingItems';
import { MeetingState } from './MeetingState';
import { PresenceDialog } from './PresenceDialog';
import { useMeeting, useMinutesFile } from './useBoard';
import { useCabPaths } from './useCabPaths';

/** `/parc/changes/cab/meetings/{id}`: who met, what became of each change, and the minutes as a file. */
export const MeetingPage = () => {
  const { id = '' } = useParams();
  const { value, error, reload } = useMeeting(id);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <KnownMeeting meeting={value} onChanged={reload} />;
};

interface MeetingPartProps {
  meeting: Meeting;
  onChanged(): void;
}

const KnownMeeting = (props: MeetingPartProps) => {
  const { meeting } = props;
  const { t } = useText();
  const formats = useFormats();
  const paths = useCabPaths();
  const { primaryTitle } = useEntityPresentation(meeting.group);
  return (
    <>
      <Breadcrumbs way={[{ label: t('changes.cab.title'), to: paths.cab() }]} />
      <PageTitle
        title={`${primaryTitle}, ${formats.dayWithWeekday(meeting.heldOn)}`}
        beside={<MeetingState meeting={meeting} />}
      >
        <MeetingActions {...props} />
      </PageTitle>
      <div style={{ display: 'grid', gap: 16 }}>
        <Card heading={t('changes.cab.attendees')}>
          {meeting.attendees.length > 0 ? (
            <EntityLinks refs={meeting.attendees} />
          ) : (
            t('changes.cab.nobody')
          )}
          {meeting.note && (
            <p style={{ whiteSpace: 'pre-line', marginBottom: 0 }}>
              {meeting.note}
            </p>
          )}
        </Card>
        <MeetingItems {...props} />
      </div>
    </>
  );
};

const MeetingActions = (props: MeetingPartProps) => {
  const { meeting } = props;
  const { t } = useText();
  const paths = useCabPaths();
  const mayManage = useMay(parcChangeManagePermission);
  const [open, setOpen] = useState<'add' | 'presence' | 'close'>();
  const first = meeting.items.find(each => each.change)?.change;
  const isWritten = mayManage && !meeting.closedAt;
  const dialog = {
    ...props,
    onClose: () => setOpen(undefined),
  };
  return (
    <>
      {first && (
        <LinkButton
          variant={meeting.closedAt ? 'outlined' : 'contained'}
          color={meeting.closedAt ? 'default' : 'primary'}
          to={paths.inMeeting(meeting.id, first.ref)}
        >
          {t('changes.cab.goThrough')}
        </LinkButton>
      )}
      {isWritten && (
        <>
          <ActionButton
            label={t('changes.cab.add')}
            onClick={() => setOpen('add')}
          />
          <ActionButton
            label={t('changes.cab.presence')}
            onClick={() => setOpen('presence')}
          />
          <ActionButton
            label={t('changes.cab.close')}
            onClick={() => setOpen('close')}
          />
        </>
      )}
      <MinutesButton id={meeting.id} />
      {open === 'add' && <AddChangesDialog {...dialog} />}
      {open === 'presence' && <PresenceDialog {...dialog} />}
      {open === 'close' && <CloseDialog {...dialog} />}
    </>
  );
};

const MinutesButton = ({ id }: { id: string }) => {
  const { t } = useText();
  const file = useMinutesFile(id);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<GetApp />}
        disabled={file.isRunning}
        onClick={() => file.run()}
      >
        {t('changes.cab.pdf')}
      </Button>
      {file.error && <ErrorPanel error={file.error} />}
    </>
  );
};
