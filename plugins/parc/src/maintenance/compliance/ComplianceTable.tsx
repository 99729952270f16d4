import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import type {
  ComplianceAnswer,
  ComplianceFigures,
  ComplianceGrouping,
  ComplianceOutcome,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { EntityLink, PlainTable, type PlainColumn } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import type { ComplianceWanted } from './useCompliance';
import { windowsSearch, type FigureGroup } from './windowsSearch';

type Group = ComplianceAnswer['groups'][number];

interface Line extends ComplianceFigures {
  key: string;
  name: ReactNode;
  /** Undefined of all together. */
  group?: FigureGroup;
}

/** Which outcomes each figure counts. */
const figures: ReadonlyArray<{
  name: Exclude<keyof ComplianceFigures, 'rate'>;
  outcomes: readonly ComplianceOutcome[];
}> = [
  {
    name: 'due',
    outcomes: ['in-window', 'early', 'late', 'skipped', 'overdue', 'missed'],
  },
  { name: 'inWindow', outcomes: ['in-window'] },
  { name: 'early', outcomes: ['early'] },
  { name: 'late', outcomes: ['late'] },
  { name: 'skipped', outcomes: ['skipped'] },
  { name: 'overdue', outcomes: ['overdue'] },
  { name: 'missed', outcomes: ['missed'] },
  { name: 'left', outcomes: ['left'] },
];

/** The figures, group by group and together; each is the way to its list. */
export const ComplianceTable = (props: {
  answer: ComplianceAnswer;
  by: ComplianceGrouping;
  wanted: ComplianceWanted;
}) => {
  const { answer, by, wanted } = props;
  const { t } = useText();
  const columns = useFigureColumns(by, wanted);
  const lines: Line[] = [
    ...answer.groups.map(group => ({
      ...group,
      key: group.value ?? '',
      name: <GroupName by={by} group={group} />,
      group: { by, value: group.value },
    })),
    { ...answer.totals, key: ' all', name: <b>{t('compliance.all')}</b> },
  ];
  return (
    <PlainTable
      caption={t('compliance.title')}
      columns={columns}
      rows={lines}
      keyOf={({ key }) => key}
    />
  );
};

function useFigureColumns(
  by: ComplianceGrouping,
  wanted: ComplianceWanted,
): PlainColumn<Line>[] {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const list = paths.maintenance('compliance/windows');
  return [
    {
      key: 'name',
      heading: t(`compliance.by.${by}`),
      cell: ({ name }) => name,
    },
    {
      key: 'rate',
      heading: t('compliance.rate'),
      isNumeric: true,
      cell: ({ rate }) =>
        rate === undefined ? t('compliance.noRate') : formats.percent(rate),
    },
    ...figures.map(
      ({ name, outcomes }): PlainColumn<Line> => ({
        key: name,
        heading: t(`compliance.figures.${name}`),
        isNumeric: true,
        isEmpty: line => line[name] === 0,
        cell: line =>
          line[name] === 0 ? (
            '0'
          ) : (
            <Link to={`${list}${windowsSearch(wanted, line.group, outcomes)}`}>
              {formats.number(line[name])}
            </Link>
          ),
      }),
    ),
  ];
}

const GroupName = ({ by, group }: { by: string; group: Group }) => {
  const text = useText();
  const formats = useFormats();
  const { value } = group;
  if (value === undefined) return <i>{text.t(`compliance.without.${by}`)}</i>;
  if (by === 'month') return <>{formats.month(value)}</>;
  if (by === 'team') return <EntityLink entityRef={value} />;
  return <>{text.name(group) ?? value}</>;
};
