import { assets, type Asset } from '@parc/backstage-plugin-parc-common';
import { AttachmentCards, useRecordPageStyles } from '../records';
import { useAssetAbilities } from './useAssetAbilities';

/** Links, files and comments of an asset. What hangs on a deleted one comes back with it. */
export const AssetAttachments = ({ asset }: { asset: Asset }) => {
  const { columns } = useRecordPageStyles();
  const { mayUpdate } = useAssetAbilities(asset.id);
  if (asset.deletedAt) return null;
  return (
    <div className={columns}>
      <AttachmentCards
        noun={assets}
        recordId={asset.id}
        mayChange={mayUpdate}
      />
    </div>
  );
};
