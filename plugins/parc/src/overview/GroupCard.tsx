import type { ReactNode } from 'react';
import Skeleton from '@material-ui/lab/Skeleton';
import { LinkButton } from '@backstage/core-components';
import { useFormats, useText } from '../language';
import type { Loaded } from '../loading';
import {
  Card,
  ErrorPanel,
  GroupTable,
  type Group,
  type GroupRow,
} from '../records';
import { BarChartOf } from './BarChartOf';

/** More would be a list, and there is one. */
const mostRows = 8;

/** Groups as a chart and, in words and links, as a table. */
export const GroupCard = (props: {
  heading: string;
  column: string;
  groups: Loaded<Group[]>;
  /** How a group is called in the chart, which knows no markup. */
  labelOf(group: Group): string;
  cellOf?(group: Group): ReactNode;
  colourOf?(group: Group): string;
  linkOf(group: Group): string;
  /** All of them as a list. */
  to: string;
}) => {
  const { groups, labelOf, cellOf = labelOf } = props;
  const { t } = useText();
  const formats = useFormats();
  const all = groups.value ?? [];
  const shown = all.slice(0, mostRows);
  const rows: GroupRow[] = shown.map(group => ({
    key: group.value ?? '',
    label: cellOf(group),
    count: group.count,
    sums: group.sums,
    to: props.linkOf(group),
  }));
  return (
    <Card heading={props.heading}>
      {groups.error && (
        <ErrorPanel error={groups.error} onRetry={groups.reload} />
      )}
      {!groups.value && !groups.error && (
        <Skeleton variant="rect" height={280} />
      )}
      {groups.value && (
        <>
          <BarChartOf
            bars={shown.map(group => ({
              label: labelOf(group),
              value: group.count,
              colour: props.colourOf?.(group),
            }))}
            format={formats.number}
          />
          <GroupTable
            caption={props.heading}
            heading={props.column}
            rows={rows}
          />
          {all.length > mostRows && (
            <LinkButton to={props.to} color="primary" size="small">
              {t('overview.others', { count: all.length - mostRows })}
            </LinkButton>
          )}
        </>
      )}
    </Card>
  );
};
