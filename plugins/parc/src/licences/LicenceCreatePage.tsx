import { useSearchParams } from 'react-router-dom';
import { licences } from '@parc/backstage-plugin-parc-common';
import { RecordCreatePage } from '../records';

/** `/parc/licences/new`, what most licences are; `?product=visio&metric=per-user` for one of a product. */
export const LicenceCreatePage = () => {
  const [search] = useSearchParams();
  const product = search.get('product');
  const metric = search.get('metric');
  return (
    <RecordCreatePage
      noun={licences}
      initial={{
        type: 'subscription',
        renewal: 'manual',
        ...(product ? { product: { ref: product, name: product } } : {}),
        ...(metric ? { metric } : {}),
      }}
    />
  );
};
