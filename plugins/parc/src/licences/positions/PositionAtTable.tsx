import { Link } from '@backstage/core-components';
import {
  positions,
  type Money,
  type PositionsAt,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  FieldValue,
  numberColumn,
  PlainTable,
  textColumn,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';

type PositionAt = PositionsAt['items'][number];

/** Positions of a day; each leads to its explanation at that day. */
export const PositionAtTable = (props: {
  rows: readonly PositionAt[];
  day: string;
}) => {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const counted = (value: number | undefined) =>
    value === undefined ? undefined : formats.number(value);
  const numbers = ['entitled', 'consumed', 'shortfall', 'surplus'] as const;
  const costs = ['shortfallCost', 'surplusCost'] as const;
  const columns: PlainColumn<PositionAt>[] = [
    {
      key: 'product',
      heading: text.field(positions, 'product'),
      cell: ({ code, product }) => (
        <Link to={`${paths.record('positions', code)}?at=${props.day}`}>
          {product.name}
        </Link>
      ),
    },
    textColumn('metric', text.field(positions, 'metric'), ({ metric }) =>
      text.choice(positions, 'metric', metric),
    ),
    {
      key: 'state',
      heading: text.field(positions, 'state'),
      cell: ({ state }) => (
        <FieldValue noun={positions} field="state" value={state} />
      ),
    },
    ...numbers.map(name =>
      numberColumn<PositionAt>(name, text.field(positions, name), row =>
        name === 'entitled' && row.unlimited
          ? text.t('positions.unbound')
          : counted(row[name]),
      ),
    ),
    ...costs.map(name =>
      numberColumn<PositionAt>(name, text.field(positions, name), row =>
        money(row[name], formats.money),
      ),
    ),
  ];
  return (
    <PlainTable
      caption={text.noun(positions, 'many')}
      columns={columns}
      rows={props.rows}
      keyOf={({ code }) => code}
    />
  );
};

function money(
  value: Money | undefined,
  write: (money: Money) => string,
): string | undefined {
  return value && write(value);
}
