import { assets, type Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card, HistoryList } from '../records';

/** What has happened to an asset. */
export const AssetHistory = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  return (
    <Card heading={t('asset.tab.history')}>
      <HistoryList noun={assets} id={asset.id} version={asset.version} />
    </Card>
  );
};
