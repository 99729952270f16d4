import SwapHoriz from '@material-ui/icons/SwapHoriz';
import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  changes,
  type ChangeDocument,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { FieldValue } from '../records';
import { Highlighted, ResultItem, type ResultProps } from './ResultItem';

/** A change among the results of the portal's search: its status, its number, its day, who, and its type. */
export const ChangeResultListItem = (props: ResultProps) => {
  const text = useText();
  if (!props.result) return null;
  const found = props.result as Partial<ChangeDocument> & SearchDocument;
  return (
    <ResultItem
      result={found}
      highlight={props.highlight}
      icon={props.icon ?? <SwapHoriz aria-hidden />}
      state={<FieldValue noun={changes} field="status" value={found.status} />}
    >
      <Highlighted
        text={found.text}
        found={props.highlight?.fields.text}
        highlight={props.highlight}
      />
      {found.type && ` · ${text.choice(changes, 'type', found.type)}`}
    </ResultItem>
  );
};
