import Apps from '@material-ui/icons/Apps';
import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  products,
  type ProductDocument,
} from '@parc/backstage-plugin-parc-common';
import { FieldValue } from '../records';
import { Highlighted, ResultItem, type ResultProps } from './ResultItem';

/** A software product among the results of the portal's search: its publisher, and whether it is to be licensed. */
export const ProductResultListItem = (props: ResultProps) => {
  if (!props.result) return null;
  const product = props.result as Partial<ProductDocument> & SearchDocument;
  return (
    <ResultItem
      result={product}
      highlight={props.highlight}
      icon={props.icon ?? <Apps aria-hidden />}
      state={
        <FieldValue
          noun={products}
          field="licensing"
          value={product.licensing}
        />
      }
    >
      <Highlighted
        text={[product.text, product.suite].filter(Boolean).join(' · ')}
        found={props.highlight?.fields.text}
        highlight={props.highlight}
      />
    </ResultItem>
  );
};
