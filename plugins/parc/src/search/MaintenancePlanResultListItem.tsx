import EventNote from '@material-ui/icons/EventNote';
import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  maintenancePlans,
  type MaintenancePlanDocument,
} from '@parc/backstage-plugin-parc-common';
import { FieldValue } from '../records';
import { Highlighted, ResultItem, type ResultProps } from './ResultItem';

/** A maintenance plan among the results of the portal's search: its status, what it is and whose. */
export const MaintenancePlanResultListItem = (props: ResultProps) => {
  if (!props.result) return null;
  const found = props.result as Partial<MaintenancePlanDocument> &
    SearchDocument;
  return (
    <ResultItem
      result={found}
      highlight={props.highlight}
      icon={props.icon ?? <EventNote aria-hidden />}
      state={
        <FieldValue
          noun={maintenancePlans}
          field="status"
          value={found.status}
        />
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
