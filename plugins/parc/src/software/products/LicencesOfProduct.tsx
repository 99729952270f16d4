import Add from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import { licences, type AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EmptyState, InnerList, useInnerList, useMayNoun } from '../../records';
import { useParcPaths } from '../../useParcPaths';

const columns = [
  'number',
  'name',
  'status',
  'edition',
  'release',
  'quantity',
  'allocated',
  'end',
  'cost',
];

/** What is owned of a product, and the way to record more. */
export const LicencesOfProduct = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const list = useInnerList(licences, { product: product.ref }, columns);
  const record = <RecordLicence product={product.ref} />;
  return (
    <>
      {list.answer?.items.length === 0 ? (
        <EmptyState
          title={t('productPage.noLicences')}
          hint={t('productPage.noLicencesHint')}
        >
          {record}
        </EmptyState>
      ) : (
        <>
          <InnerList list={list} />
          {record}
        </>
      )}
    </>
  );
};

/** The form of a new licence with its product filled in, for who may. */
const RecordLicence = ({ product }: { product: string }) => {
  const { t } = useText();
  const paths = useParcPaths();
  if (!useMayNoun('licences', 'create')) return null;
  return (
    <LinkButton
      variant="outlined"
      color="primary"
      startIcon={<Add />}
      style={{ marginTop: 8 }}
      to={`${paths.create('licences')}?product=${encodeURIComponent(product)}`}
    >
      {t('productPage.recordLicence')}
    </LinkButton>
  );
};
