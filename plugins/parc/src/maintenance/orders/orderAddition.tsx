import { LinkButton } from '@backstage/core-components';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import type { AssetAddition } from '../../assets';
import { useText } from '../../language';
import { useMayNoun } from '../../records';
import { useParcPaths } from '../../useParcPaths';

/** Of what nobody orders work. */
const goneStatuses: readonly string[] = ['retired', 'disposed', 'lost'];

/** Work on an asset is ordered from its page. */
const OrderWork = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const mayOrder = useMayNoun('work-orders', 'create');
  if (!mayOrder || goneStatuses.includes(asset.status)) return null;
  return (
    <LinkButton
      to={`${paths.create('work-orders')}?asset=${encodeURIComponent(
        asset.ref,
      )}`}
      variant="outlined"
    >
      {t('orders.orderWork')}
    </LinkButton>
  );
};

/** What work orders add to the page of an asset. */
export const orderAddition: AssetAddition = { Action: OrderWork };
