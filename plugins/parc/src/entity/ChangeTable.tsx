import {
  changes as noun,
  changeStatusLooks,
  type Change,
  type ChangeStatus,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { PlainTable, RefLink, StateChip, type PlainColumn } from '../records';

/** A few changes: what and when; of those that are done how they went. */
export const ChangeTable = (props: {
  caption: string;
  changes: readonly Change[];
  isPast: boolean;
}) => {
  const columns = useChangeColumns(props.isPast);
  return (
    <PlainTable
      caption={props.caption}
      columns={columns}
      rows={props.changes}
      keyOf={({ id }) => id}
    />
  );
};

function useChangeColumns(isPast: boolean): PlainColumn<Change>[] {
  const text = useText();
  const formats = useFormats();
  const when: PlainColumn<Change> = isPast
    ? {
        key: 'finishedAt',
        heading: text.field(noun, 'finishedAt'),
        cell: ({ finishedAt }) => finishedAt && formats.instant(finishedAt),
        isEmpty: ({ finishedAt }) => !finishedAt,
      }
    : {
        key: 'windowStart',
        heading: text.field(noun, 'windowStart'),
        cell: ({ windowStart }) => windowStart && formats.instant(windowStart),
        isEmpty: ({ windowStart }) => !windowStart,
      };
  return [
    {
      key: 'number',
      heading: text.field(noun, 'number'),
      cell: ({ number }) => <RefLink plural={noun.plural} refText={number} />,
    },
    {
      key: 'title',
      heading: text.field(noun, 'title'),
      cell: ({ title }) => title,
    },
    {
      key: 'status',
      heading: text.field(noun, 'status'),
      cell: ({ status }) => (
        <StateChip {...changeStatusLooks[status as ChangeStatus]}>
          {text.choice(noun, 'status', status)}
        </StateChip>
      ),
    },
    when,
    ...(isPast
      ? [
          {
            key: 'outcome',
            heading: text.field(noun, 'outcome'),
            cell: ({ outcome }: Change) =>
              outcome && text.choice(noun, 'outcome', outcome),
            isEmpty: ({ outcome }: Change) => !outcome,
          },
        ]
      : []),
  ];
}
