import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import {
  changes,
  changesCounted,
  type ChangeFigure,
  type ChangeMetrics,
  type ChangeMetricGrouping,
  type ChangeMetricsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EntityLink,
  listLink,
  PlainTable,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { listOfCounted } from './listOfCounted';
import type { MetricsFilters } from './useChangeMetrics';
import { useMetricWords } from './useMetricWords';

interface Line extends ChangeMetrics {
  key: string;
  name: ReactNode;
  /** Undefined of all together. */
  group?: { by: ChangeMetricGrouping; value?: string };
}

/** The metrics, group by group and together; each figure is the way to its list. */
export const MetricsTable = (props: {
  answer: ChangeMetricsAnswer;
  narrowed: MetricsFilters;
}) => {
  const { answer, narrowed } = props;
  const { by } = answer;
  const { t } = useText();
  const columns = useMetricColumns(answer, narrowed);
  const lines: Line[] = [
    ...answer.groups.map(group => ({
      ...group,
      key: group.value ?? '',
      name: <GroupName by={by} value={group.value} />,
      group: { by, value: group.value },
    })),
    { ...answer.totals, key: ' all', name: <b>{t('compliance.all')}</b> },
  ];
  return (
    <PlainTable
      caption={t('changeMetrics.title')}
      columns={columns}
      rows={lines}
      keyOf={({ key }) => key}
    />
  );
};

function useMetricColumns(
  answer: ChangeMetricsAnswer,
  narrowed: MetricsFilters,
): PlainColumn<Line>[] {
  const text = useText();
  const { t } = text;
  const words = useMetricWords();
  const counted = useCountedColumn(answer, narrowed);
  const measured = (
    key: string,
    cell: (line: Line) => string,
  ): PlainColumn<Line> => ({
    key,
    heading: t(`changeMetrics.columns.${key}`),
    isNumeric: true,
    cell,
  });
  return [
    {
      key: 'name',
      heading:
        answer.by === 'month'
          ? t('changeMetrics.month')
          : text.field(changes, answer.by),
      cell: ({ name }) => name,
    },
    counted('closed'),
    counted('failed'),
    measured('failureRate', line => words.share(line.failureRate)),
    counted('emergencies'),
    counted('overran'),
    counted('conflictsBefore'),
    counted('conflictsAfter'),
    counted('returnsObtained'),
    counted('returnsPartlyObtained'),
    counted('returnsOpen'),
    measured('hoursToAuthorise', line =>
      words.hours(line.hoursToAuthorise?.median),
    ),
    measured('hoursToFinish', line => words.hours(line.hoursToFinish?.median)),
  ];
}

/** A column of a figure that leads to the list of what it counts. */
function useCountedColumn(
  period: Pick<ChangeMetricsAnswer, 'from' | 'to'>,
  narrowed: MetricsFilters,
) {
  const { t } = useText();
  const formats = useFormats();
  const list = useParcPaths().changes();
  const filters = Object.fromEntries(
    Object.entries(narrowed).map(([name, value]) => [name, [value]]),
  );
  return (name: ChangeFigure): PlainColumn<Line> => ({
    key: name,
    heading: t(`changeMetrics.columns.${name}`),
    isNumeric: true,
    isEmpty: line => line[name] === 0,
    cell: line =>
      line[name] === 0 ? (
        '0'
      ) : (
        <Link
          to={listLink(list, {
            ...filters,
            ...listOfCounted(changesCounted(name, period, line.group)),
          })}
        >
          {formats.number(line[name])}
        </Link>
      ),
  });
}

const GroupName = (props: { by: ChangeMetricGrouping; value?: string }) => {
  const { by, value } = props;
  const text = useText();
  const formats = useFormats();
  if (value === undefined) return <i>{text.t('changeMetrics.without')}</i>;
  if (by === 'month') return <>{formats.month(value)}</>;
  if (by === 'raisedBy' || by === 'items')
    return <EntityLink entityRef={value} />;
  return <>{text.choice(changes, by, value)}</>;
};
