import { useState } from 'react';
import type { Meeting } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ChoiceInput,
  ConfirmDialog,
  DateInput,
  EntitiesPicker,
  EntityLink,
  useToday,
} from '../../records';
import { useMembersOf, useOpenMeeting } from './useBoard';

/** Opens the minutes of a meeting about what waits: which board meets, when, and who is there. */
export const MeetingDialog = (props: {
  groups: readonly string[];
  /** The board whose agenda is in sight. */
  group?: string;
  onDone(meeting: Meeting): void;
  onClose(): void;
}) => {
  const { groups, onDone, onClose } = props;
  const { t } = useText();
  const today = useToday();
  const [group, setGroup] = useState(props.group ?? groups[0]);
  const [heldOn, setHeldOn] = useState<string | undefined>(today);
  const [chosen, setChosen] = useState<string[]>();
  const members = useMembersOf(group);
  const attendees = chosen ?? members.value ?? [];
  const opening = useOpenMeeting(onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('changes.cab.open')}
      confirmLabel={t('changes.cab.openConfirm')}
      isRunning={opening.isRunning}
      isDisabled={!heldOn}
      error={opening.error}
      onConfirm={() => heldOn && opening.run({ group, heldOn, attendees })}
      onClose={onClose}
    >
      <p>{t('changes.cab.openMeaning')}</p>
      <div style={{ display: 'grid', gap: 16 }}>
        <ChoiceInput
          id="meeting-group"
          label={t('changes.cab.group')}
          required
          value={group}
          choices={groups.map(each => ({
            value: each,
            label: <EntityLink entityRef={each} isPlain />,
          }))}
          onChange={next => {
            if (next) setGroup(next);
            setChosen(undefined);
          }}
        />
        <DateInput
          id="meeting-day"
          label={t('changes.cab.heldOn')}
          required
          value={heldOn}
          onChange={setHeldOn}
        />
        <EntitiesPicker
          id="meeting-attendees"
          label={t('changes.cab.attendees')}
          help={t('changes.cab.attendeesHelp')}
          kinds={['user']}
          value={attendees}
          onChange={refs => setChosen(refs ?? [])}
        />
      </div>
    </ConfirmDialog>
  );
};
