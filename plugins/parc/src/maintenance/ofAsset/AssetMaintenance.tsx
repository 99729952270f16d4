import {
  maintenancePlans,
  workOrders,
  type Asset,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Card, useMayNoun } from '../../records';
import { DueList } from '../dues/DueList';
import { OrdersOfAsset } from './OrdersOfAsset';

/** When an asset is due by which plan, with the order that is open for it; and what was done to it, in time or late. */
export const AssetMaintenance = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const maySeeDues = useMayNoun(maintenancePlans.plural, 'read');
  const maySeeOrders = useMayNoun(workOrders.plural, 'read');
  if (!maySeeDues && !maySeeOrders) return null;
  return (
    <Card heading={t('entity.maintenance')}>
      {maySeeDues && <DueList of={{ asset: asset.id }} />}
      {maySeeOrders && <OrdersOfAsset asset={asset} />}
    </Card>
  );
};
