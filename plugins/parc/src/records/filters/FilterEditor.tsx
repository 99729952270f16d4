import { isRangeField } from '../filterValue';
import { withFilter } from '../listState';
import type { RecordList } from '../useRecordList';
import { FacetFilter } from './FacetFilter';
import { RangeFilter } from './RangeFilter';
import { TextFilter } from './TextFilter';
import { YesNoFilter } from './YesNoFilter';

export interface FilterEditorProps {
  list: RecordList;
  field: string;
  wanted: readonly string[];
  onChange(wanted: readonly string[]): void;
}

/** The way in which a field's values are chosen: from a list with counts, between two ends, or typed. */
export const FilterEditor = (props: { list: RecordList; field: string }) => {
  const { list, field } = props;
  const known = list.noun.fields[field];
  const editor: FilterEditorProps = {
    list,
    field,
    wanted: list.state.filters[field] ?? [],
    onChange: wanted =>
      list.change({ filters: withFilter(list.state, field, wanted).filters }),
  };
  if (isRangeField(known)) return <RangeFilter {...editor} />;
  if (known.group) return <FacetFilter {...editor} />;
  if (known.kind === 'boolean') return <YesNoFilter {...editor} />;
  return <TextFilter {...editor} />;
};
