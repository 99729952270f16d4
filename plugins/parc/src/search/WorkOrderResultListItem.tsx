import Build from '@material-ui/icons/Build';
import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  workOrders,
  type WorkOrderDocument,
} from '@parc/backstage-plugin-parc-common';
import { FieldValue } from '../records';
import { Highlighted, ResultItem, type ResultProps } from './ResultItem';

/** A work order among the results of the portal's search: its status, its number, its day, where and who. */
export const WorkOrderResultListItem = (props: ResultProps) => {
  if (!props.result) return null;
  const found = props.result as Partial<WorkOrderDocument> & SearchDocument;
  return (
    <ResultItem
      result={found}
      highlight={props.highlight}
      icon={props.icon ?? <Build aria-hidden />}
      state={
        <FieldValue noun={workOrders} field="status" value={found.status} />
      }
    >
      <Highlighted
        text={found.text}
        found={props.highlight?.fields.text}
        highlight={props.highlight}
      />
    </ResultItem>
  );
};
