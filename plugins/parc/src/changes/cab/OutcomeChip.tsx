import {
  changeApprovalLooks,
  changes,
  type MeetingItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { StateChip } from '../../records';

/** What became of a change of a meeting: approved or refused, put off, or not decided. */
export const OutcomeChip = ({ item }: { item: MeetingItem }) => {
  const text = useText();
  const approval = item.change?.approval;
  if (approval === 'approved' || approval === 'refused') {
    return (
      <StateChip {...changeApprovalLooks[approval]}>
        {text.choice(changes, 'approval', approval)}
      </StateChip>
    );
  }
  return (
    <StateChip colour={item.isDeferred ? 'grey' : 'orange'} icon="Schedule">
      {text.t(
        item.isDeferred ? 'changes.cab.deferred' : 'changes.cab.undecided',
      )}
    </StateChip>
  );
};
