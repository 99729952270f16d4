import { assets, type Asset } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { FieldValue, StateChip, useToday } from '../records';
import { warrantyState } from './warranty';

/** What is seen at first sight: where the asset stands in its life, and its warranty. */
export const AssetBadges = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  return (
    <>
      <FieldValue noun={assets} field="status" value={asset.status} />
      {asset.warrantyEnd && isInUse(asset) && (
        <WarrantyBadge end={asset.warrantyEnd} />
      )}
      {asset.deletedAt && (
        <StateChip colour="red" icon="Delete">
          {t('asset.deleted')}
        </StateChip>
      )}
    </>
  );
};

/** Of what is gone, nobody asks for the warranty any more. */
function isInUse({ status }: Asset): boolean {
  return status !== 'retired' && status !== 'disposed';
}

const WarrantyBadge = ({ end }: { end: string }) => {
  const { t } = useText();
  const formats = useFormats();
  const today = useToday();
  const { state, colour, icon } = warrantyState(end, today);
  return (
    <StateChip colour={colour} icon={icon}>
      {t(`warranty.${state}`, { distance: formats.distance(end, today) })}
    </StateChip>
  );
};
