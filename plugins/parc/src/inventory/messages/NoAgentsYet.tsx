import Inbox from '@material-ui/icons/Inbox';
import { LinkButton } from '@backstage/core-components';
import { parcAdministerPermission } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import { EmptyState } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { useInventoryAddress } from '../useInventoryAddress';

/** Nothing came in as yet: how it begins. */
export const NoAgentsYet = () => {
  const { t } = useText();
  const paths = useParcPaths();
  const url = useInventoryAddress();
  const mayAdminister = useMay(parcAdministerPermission);
  return (
    <EmptyState
      icon={<Inbox fontSize="inherit" />}
      title={t('messages.none')}
      hint={t(mayAdminister ? 'messages.noneHint' : 'messages.noneHintReader', {
        url,
      })}
    >
      {mayAdminister && (
        <LinkButton
          to={paths.inventory('credentials')}
          variant="contained"
          color="primary"
        >
          {t('messages.createCredential')}
        </LinkButton>
      )}
    </EmptyState>
  );
};
