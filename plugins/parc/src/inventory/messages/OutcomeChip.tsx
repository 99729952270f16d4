import {
  messageOutcomeLooks,
  messageStateLooks,
  type InventoryMessage,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { StateChip } from '../../records';

/** What became of an inventory; as long as nothing did, how it stands. */
export const OutcomeChip = ({ message }: { message: InventoryMessage }) => {
  const { t } = useText();
  const { outcome, state } = message;
  return outcome && state === 'done' ? (
    <StateChip {...messageOutcomeLooks[outcome]}>
      {t(`inventory.outcomes.${outcome}`)}
    </StateChip>
  ) : (
    <StateChip {...messageStateLooks[state]}>
      {t(`inventory.states.${state}`)}
    </StateChip>
  );
};
