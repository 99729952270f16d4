import Typography from '@material-ui/core/Typography';
import { positions, type AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EmptyState, InnerList, useInnerList } from '../../records';

const columns = [
  'code',
  'metric',
  'state',
  'entitled',
  'consumed',
  'shortfall',
  'surplus',
  'shortfallCost',
  'surplusCost',
];

/** What is owned of a product against what is used, in each metric. */
export const PositionsOfProduct = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const list = useInnerList(positions, { product: product.ref }, columns);
  if (list.answer?.items.length === 0) {
    return (
      <EmptyState
        title={t('productPage.noPositions')}
        hint={t(
          product.licensing === 'licensed'
            ? 'productPage.noPositionsYet'
            : 'productPage.noPositionsNeeded',
        )}
      />
    );
  }
  return (
    <>
      <Typography variant="body2" gutterBottom>
        {t('productPage.positionsHint')}
      </Typography>
      <InnerList list={list} />
    </>
  );
};
