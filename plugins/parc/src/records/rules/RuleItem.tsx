import type { ReactNode } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Paper from '@material-ui/core/Paper';
import Switch from '@material-ui/core/Switch';
import ArrowDownward from '@material-ui/icons/ArrowDownward';
import ArrowUpward from '@material-ui/icons/ArrowUpward';
import Delete from '@material-ui/icons/DeleteOutline';
import Edit from '@material-ui/icons/Edit';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';

const useStyles = makeStyles(theme => ({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(1, 1.5),
    ...theme.typography.body2,
  },
  number: {
    flexShrink: 0,
    minWidth: 28,
    height: 28,
    borderRadius: 14,
    padding: theme.spacing(0, 0.5),
    lineHeight: '28px',
    textAlign: 'center',
    fontWeight: 600,
    backgroundColor: theme.palette.action.selected,
  },
  words: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
  actions: { display: 'flex', alignItems: 'center', marginLeft: 'auto' },
}));

export interface RuleItemProps {
  name: string;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  mayManage: boolean;
  /** It can be left aside, and neither changed nor moved. */
  isFixed?: boolean;
  /** Undefined where a rule cannot be left aside. */
  isActive?: boolean;
  onActivate?(isActive: boolean): void;
  onMove(by: -1 | 1): void;
  onEdit(): void;
  onRemove(): void;
  /** What the rule does, as a sentence. */
  children: ReactNode;
}

/** One rule: its place, what it is called, what it does, and how to change it. */
export const RuleItem = (props: RuleItemProps) => {
  const { name, isActive = true, mayManage } = props;
  const classes = useStyles();
  const { t } = useText();
  return (
    <Paper variant="outlined" className={classes.item}>
      <span className={classes.number}>{props.number}</span>
      <div className={classes.words}>
        <div>
          <span className={classes.name}>{name}</span>
          {!isActive && (
            <span className={classes.quiet}>
              {' · '}
              {t('ruleList.inactive')}
            </span>
          )}
        </div>
        <div className={isActive ? undefined : classes.quiet}>
          {props.children}
        </div>
      </div>
      {mayManage && <RuleActions {...props} />}
    </Paper>
  );
};

const RuleActions = (props: RuleItemProps) => {
  const { onActivate } = props;
  const classes = useStyles();
  const { t } = useText();
  const named = { rule: props.name };
  return (
    <div className={classes.actions}>
      {onActivate && (
        <Switch
          size="small"
          color="primary"
          checked={props.isActive}
          onChange={(_, isActive) => onActivate(isActive)}
          inputProps={{ 'aria-label': t('ruleList.active', named) }}
        />
      )}
      {!props.isFixed && <RuleChanges {...props} />}
    </div>
  );
};

const RuleChanges = ({ onMove, ...props }: RuleItemProps) => {
  const { t } = useText();
  const named = { rule: props.name };
  return (
    <>
      <IconButton
        size="small"
        disabled={props.isFirst}
        aria-label={t('ruleList.up', named)}
        onClick={() => onMove(-1)}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={props.isLast}
        aria-label={t('ruleList.down', named)}
        onClick={() => onMove(1)}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('ruleList.edit', named)}
        onClick={props.onEdit}
      >
        <Edit fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('ruleList.remove', named)}
        onClick={props.onRemove}
      >
        <Delete fontSize="small" />
      </IconButton>
    </>
  );
};
