import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { StateColour } from '@parc/backstage-plugin-parc-common';
import { ruleOfEachColour } from '../../../records';
import { percent } from './bandImage';
import type { Placed } from './packLanes';
import { laneHeight, topOf } from './useTimelineStyles';

const gap = 4;

const useLinkStyles = makeStyles(theme =>
  ruleOfEachColour(theme.palette.type, ({ text }) => ({
    color: `${text} !important`,
  })),
);
const useLastsStyles = makeStyles(theme =>
  ruleOfEachColour(theme.palette.type, ({ background, solid }) => ({
    backgroundColor: background,
    borderColor: solid,
  })),
);

const useStyles = makeStyles({
  place: { position: 'absolute', height: laneHeight - gap, paddingRight: 2 },
  link: {
    display: 'block',
    position: 'relative',
    isolation: 'isolate',
    height: '100%',
    padding: '0 4px',
    fontSize: '0.75rem',
    lineHeight: `${laneHeight - gap - 2}px`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  lasts: {
    position: 'absolute',
    zIndex: -1,
    top: 0,
    bottom: 0,
    minWidth: 4,
    borderRadius: 3,
    borderStyle: 'solid',
    borderWidth: '0 0 3px 0',
  },
  dashed: { borderStyle: 'dashed', borderWidth: 1 },
});

/** A bar as long as something lasts, and beyond it the words that say what it is. */
export const TimelineBar = (props: {
  placed: Placed<unknown>;
  to: string;
  title: string;
  colour: StateColour;
  /** Maintenance, not a change. */
  isDashed?: boolean;
  children: ReactNode;
}) => {
  const { lane, room, lasts } = props.placed;
  const classes = useStyles();
  const link = useLinkStyles();
  const bar = useLastsStyles();
  const wide = room.right - room.left;
  return (
    <li
      className={classes.place}
      style={{
        top: topOf(lane),
        left: percent(room.left),
        width: percent(wide),
      }}
    >
      <Link
        to={props.to}
        title={props.title}
        className={`${classes.link} ${link[props.colour]}`}
      >
        <span
          className={[
            classes.lasts,
            bar[props.colour],
            props.isDashed ? classes.dashed : '',
          ].join(' ')}
          style={{
            left: percent((lasts.left - room.left) / wide),
            width: percent((lasts.right - lasts.left) / wide),
          }}
        />
        {props.children}
      </Link>
    </li>
  );
};
