import IconButton from '@material-ui/core/IconButton';
import Paper from '@material-ui/core/Paper';
import Switch from '@material-ui/core/Switch';
import ArrowDownward from '@material-ui/icons/ArrowDownward';
import ArrowUpward from '@material-ui/icons/ArrowUpward';
import Delete from '@material-ui/icons/DeleteOutline';
import Edit from '@material-ui/icons/Edit';
import { makeStyles } from '@material-ui/core/styles';
import type { InventoryRule } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ruleName } from '../ruleName';
import { ruleSentence } from './ruleSentence';

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
    width: 28,
    height: 28,
    borderRadius: 14,
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

/** One rule: its place, what it is called, what it does, and how to change it. */
export const RuleItem = (props: {
  rule: InventoryRule;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  mayManage: boolean;
  onChange(rule: InventoryRule): void;
  onMove(by: -1 | 1): void;
  onEdit(): void;
  onRemove(): void;
}) => {
  const { rule, mayManage } = props;
  const classes = useStyles();
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  return (
    <Paper variant="outlined" className={classes.item}>
      <span className={classes.number}>{props.number}</span>
      <div className={classes.words}>
        <div>
          <span className={classes.name}>{ruleName(text, rule.name)}</span>
          {!rule.isActive && (
            <span className={classes.quiet}>
              {' · '}
              {t('inventoryRules.inactive')}
            </span>
          )}
        </div>
        <div className={rule.isActive ? undefined : classes.quiet}>
          {ruleSentence(text, formats, rule)}{' '}
          {rule.itemTypes.length > 0 && (
            <span className={classes.quiet}>
              {t('inventoryRules.only', {
                types: formats.list(
                  rule.itemTypes.map(each => t(`inventory.itemTypes.${each}`)),
                ),
              })}
            </span>
          )}
        </div>
      </div>
      {mayManage && <RuleActions {...props} />}
    </Paper>
  );
};

const RuleActions = (props: Parameters<typeof RuleItem>[0]) => {
  const { rule, onMove } = props;
  const classes = useStyles();
  const text = useText();
  const { t } = text;
  const named = { rule: ruleName(text, rule.name) };
  return (
    <div className={classes.actions}>
      <Switch
        size="small"
        color="primary"
        checked={rule.isActive}
        onChange={(_, isActive) => props.onChange({ ...rule, isActive })}
        inputProps={{ 'aria-label': t('inventoryRules.active', named) }}
      />
      <IconButton
        size="small"
        disabled={props.isFirst}
        aria-label={t('inventoryRules.up', named)}
        onClick={() => onMove(-1)}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={props.isLast}
        aria-label={t('inventoryRules.down', named)}
        onClick={() => onMove(1)}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('inventoryRules.edit', named)}
        onClick={props.onEdit}
      >
        <Edit fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('inventoryRules.remove', named)}
        onClick={props.onRemove}
      >
        <Delete fontSize="small" />
      </IconButton>
    </div>
  );
};
