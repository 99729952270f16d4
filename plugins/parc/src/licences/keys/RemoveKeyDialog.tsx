import type { Licence, LicenceKey } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { useRemoveKey } from './useKeys';

/** Throws a key away, after a question: nothing brings it back. */
export const RemoveKeyDialog = (props: {
  licence: Licence;
  licenceKey: LicenceKey;
  onDone(): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const removing = useRemoveKey(props.licence, props.licenceKey, props.onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('keys.removeTitle', { label: props.licenceKey.label })}
      confirmLabel={t('keys.remove')}
      isRunning={removing.isRunning}
      error={removing.error}
      onConfirm={() => removing.run()}
      onClose={props.onClose}
    >
      <p>{t('keys.removeHint')}</p>
    </ConfirmDialog>
  );
};
