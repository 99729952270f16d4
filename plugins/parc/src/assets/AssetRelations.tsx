import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card, EntityRelations, ErrorPanel } from '../records';
import { useAssetEntity } from './useAssetEntity';

/** What an asset is related to in the catalog. */
export const AssetRelations = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const { value, error, reload } = useAssetEntity(asset);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={320} />;
  if (value.entity) return <EntityRelations entity={value.entity} />;
  return (
    <Card heading={t('relations.title')}>
      <Typography variant="body2">{t('relations.noEntity')}</Typography>
    </Card>
  );
};
