import { Card, PlainTable, type PlainColumn } from '../../records';

/** A list of an inventory as a card; without entries there is none. */
export function SectionTable<T>(props: {
  heading: string;
  rows: readonly T[] | undefined;
  columns: ReadonlyArray<PlainColumn<T>>;
}) {
  const { heading, rows = [], columns } = props;
  if (!rows.length) return null;
  return (
    <Card heading={heading}>
      <PlainTable
        caption={heading}
        columns={columns}
        rows={rows}
        // An inventory may name two things alike; the list is replaced as a whole.
        keyOf={row => rows.indexOf(row)}
      />
    </Card>
  );
}
