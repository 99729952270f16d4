import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import MoreVert from '@material-ui/icons/MoreVert';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  isOpenWorkOrder,
  workOrders,
  workOrderStatusLooks,
  type StateColour,
  type WorkOrder,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { stateColours } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { orderDeeds, untoldPlace } from '../orders';
import type { Moves } from './useMoves';

interface Look {
  colour: StateColour;
  isOpen: boolean;
}

const useStyles = makeStyles(theme => ({
  entry: {
    display: 'flex',
    alignItems: 'flex-start',
    borderRadius: 4,
    borderLeft: ({ colour }: Look) =>
      `3px solid ${stateColours(theme.palette.type)[colour].solid}`,
    backgroundColor: ({ colour }: Look) =>
      stateColours(theme.palette.type)[colour].background,
    fontSize: '0.8125rem',
    lineHeight: '20px',
    minWidth: 0,
  },
  movable: { cursor: 'grab' },
  link: {
    flexGrow: 1,
    minWidth: 0,
    padding: '2px 4px',
    overflowWrap: 'anywhere',
    color: ({ colour }: Look) =>
      `${stateColours(theme.palette.type)[colour].text} !important`,
    textDecoration: ({ isOpen }: Look) => (isOpen ? undefined : 'line-through'),
  },
  more: {
    padding: 2,
    color: ({ colour }: Look) => stateColours(theme.palette.type)[colour].text,
  },
  icon: { fontSize: '1rem' },
}));

/** An order on its day: where it stands, what it is; dragged with a mouse, or moved by its menu. */
export const OrderEntry = (props: {
  order: WorkOrder;
  /** Of who may not plan there are none. */
  moves: Moves | undefined;
}) => {
  const { order, moves } = props;
  const status = order.status as WorkOrderStatus;
  const isOpen = isOpenWorkOrder(status);
  const { colour } = workOrderStatusLooks[status];
  const classes = useStyles({ colour, isOpen });
  const text = useText();
  const paths = useParcPaths();
  const isMovable = moves !== undefined && isOpen;
  const place = untoldPlace(order.title, order.location?.name);
  return (
    <div
      className={`${classes.entry} ${isMovable ? classes.movable : ''}`}
      draggable={isMovable}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', order.number);
        moves?.drag(order);
      }}
      onDragEnd={() => moves?.drag(undefined)}
    >
      <Link
        to={paths.record(workOrders.plural, order.ref)}
        className={classes.link}
        draggable={false}
        title={entryTitle(order, text)}
      >
        {order.title}
        {order.assetCount > 1 && ` (${order.assetCount})`}
        {place && ` · ${place}`}
      </Link>
      {isMovable && <EntryMenu order={order} moves={moves} classes={classes} />}
    </div>
  );
};

function entryTitle(order: WorkOrder, text: ReturnType<typeof useText>) {
  return [
    order.number,
    text.choice(workOrders, 'status', order.status),
    order.assignee ?? order.team,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** In a calendar it is planned; the work is done on the order's own page. */
const onlyPlanner = { mayPlan: true, mayWork: false };

const EntryMenu = (props: {
  order: WorkOrder;
  moves: Moves;
  classes: Record<'more' | 'icon', string>;
}) => {
  const { order, moves, classes } = props;
  const { t } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        className={classes.more}
        aria-label={t('orderCalendar.actionsOf', { number: order.number })}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVert className={classes.icon} />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
      >
        {orderDeeds(order, onlyPlanner).map(verb => (
          <MenuItem
            key={verb}
            onClick={() => {
              setAnchor(null);
              moves.ask({ order, verb });
            }}
          >
            {verb === 'plan'
              ? t('orderCalendar.moveTo')
              : t(`verbs.${verb}.name`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
