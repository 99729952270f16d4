import { useState } from 'react';
import type {
  Agent,
  QuickFindResult,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { AsyncPicker, ConfirmDialog } from '../../records';
import { useAssetSearch } from './useAssetSearch';
import { useLinkMachine } from './useMachines';

/** Says by hand to which asset a machine belongs. */
export const LinkDialog = (props: {
  agent: Agent;
  onDone(agent: Agent): void;
  onClose(): void;
}) => {
  const { agent, onDone, onClose } = props;
  const { t } = useText();
  const [asset, setAsset] = useState<QuickFindResult>();
  const linking = useLinkMachine(agent, onDone);
  const { serial, name } = agent.identity;
  return (
    <ConfirmDialog
      isOpen
      title={t('discovered.linkTitle', { device: name ?? agent.deviceId })}
      confirmLabel={t('discovered.link')}
      isRunning={linking.isRunning}
      isDisabled={!asset}
      error={linking.error}
      onConfirm={() => asset && linking.run(asset.tag)}
      onClose={onClose}
    >
      <p>{t('discovered.linkHint')}</p>
      <AsyncPicker<QuickFindResult>
        id="link-asset"
        label={t('discovered.asset')}
        required
        source="assets to link"
        value={asset}
        onChange={setAsset}
        // What the machine says of itself is the best guess of what is looked for.
        load={useAssetSearch(serial || name || '')}
        keyOf={each => each.tag}
        labelOf={each => [each.tag, each.name].filter(Boolean).join(' · ')}
        hintOf={each => each.serial}
      />
    </ConfirmDialog>
  );
};
