import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { useFormats, useText } from '../../../language';
import { percent } from './bandImage';
import { packLanes, type Placed } from './packLanes';
import type { Extent, TimelineScale } from './TimelineScale';
import { heightOf, topOf, useTimelineStyles } from './useTimelineStyles';

/** More lanes than these nobody looks through: what they would hold is counted, day by day. */
const mostLanes = 3;

export interface TimelineLineProps<T> {
  /** What the row is of. */
  label: ReactNode;
  scale: TimelineScale;
  bars: ReadonlyArray<{ item: T; lasts: Extent }>;
  /** The part of the width that the words of a bar need. */
  leastRoom: number;
  background: string;
  renderBar(placed: Placed<T>): ReactNode;
  linkToDay(day: string): string;
}

/** One row of the timeline. */
export const TimelineLine = <T,>(props: TimelineLineProps<T>) => {
  const { bars, leastRoom, scale } = props;
  const classes = useTimelineStyles();
  const { placed, leftOver } = packLanes(bars, { mostLanes, leastRoom });
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const counts = new Map<number, number>();
  for (const { lasts } of leftOver) {
    const at = scale.columnAt(lasts.left);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return (
    <tr>
      <th scope="row" className={classes.label}>
        {props.label}
      </th>
      <td className={classes.bars} style={{ background: props.background }}>
        <ul
          className={classes.lanes}
          style={{ height: heightOf(lanes + (counts.size > 0 ? 1 : 0)) }}
        >
          {placed.map(props.renderBar)}
          {[...counts].map(([at, count]) => (
            <MoreOfColumn
              key={at}
              {...props}
              at={at}
              count={count}
              top={topOf(lanes)}
            />
          ))}
        </ul>
      </td>
    </tr>
  );
};

const MoreOfColumn = (
  props: Pick<TimelineLineProps<unknown>, 'scale' | 'linkToDay'> & {
    at: number;
    count: number;
    top: number;
  },
) => {
  const { scale, at, count, top } = props;
  const classes = useTimelineStyles();
  const { t } = useText();
  const formats = useFormats();
  const { columns } = scale;
  const { day } = columns[at];
  const total = formats.number(count);
  const said = t('changeCalendar.moreOn', {
    count,
    total,
    day: formats.date(day),
  });
  return (
    <li
      className={classes.more}
      style={{
        top,
        left: percent(at / columns.length),
        width: percent(1 / columns.length),
      }}
    >
      <Link
        to={props.linkToDay(day)}
        title={said}
        aria-label={said}
        underline="always"
      >
        +{total}
      </Link>
    </li>
  );
};
