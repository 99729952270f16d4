import { useState, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Add from '@material-ui/icons/Add';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { RuleItem } from './RuleItem';
import type { RuleDraft } from './useRuleDraft';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(1.5, 0),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
  },
}));

export interface RuleListProps<R, A> {
  draft: RuleDraft<R, A>;
  mayManage: boolean;
  /** Where a new one begins; without it none is added here. */
  newRule?: R;
  nameOf(rule: R): string;
  sentenceOf(rule: R): ReactNode;
  /** The switch by which a rule is left aside without being lost; without it there is none. */
  activity?: { of(rule: R): boolean; set(rule: R, isActive: boolean): R };
  /** The form of one rule. */
  dialog(props: {
    initial: R;
    onDone(rule: R): void;
    onClose(): void;
  }): ReactNode;
  /** Those that are shown; without it all. */
  isShown?(rule: R): boolean;
  /** Those that can be left aside alone; they come after the others. */
  isFixed?(rule: R): boolean;
}

/** Rules in their order, each with its sentence, and the forms to change them and to add one at the top. */
export function RuleList<R, A>(props: RuleListProps<R, A>) {
  const { draft, mayManage } = props;
  const classes = useStyles();
  const [edited, setEdited] = useState<number | 'new'>();
  const { t } = useText();
  const initial =
    typeof edited === 'number' ? draft.rules[edited] : edited && props.newRule;
  return (
    <>
      {mayManage && props.newRule !== undefined && (
        <Button startIcon={<Add />} onClick={() => setEdited('new')}>
          {t('ruleList.add')}
        </Button>
      )}
      <ol className={classes.list}>
        {draft.rules.map(
          (rule, at) =>
            (props.isShown?.(rule) ?? true) && (
              // Two rules may be alike; their place tells them apart.
              <li key={at} value={at + 1}>
                <Item {...props} rule={rule} at={at} onEdit={setEdited} />
              </li>
            ),
        )}
      </ol>
      {initial !== undefined &&
        props.dialog({
          initial,
          onDone: rule => {
            if (typeof edited === 'number') draft.set(edited, rule);
            else draft.add(rule);
            setEdited(undefined);
          },
          onClose: () => setEdited(undefined),
        })}
    </>
  );
}

function Item<R, A>(
  props: RuleListProps<R, A> & {
    rule: R;
    at: number;
    onEdit(at: number): void;
  },
) {
  const { draft, rule, at, activity, isFixed = () => false } = props;
  const isLast = at + 1 === draft.rules.filter(each => !isFixed(each)).length;
  return (
    <RuleItem
      name={props.nameOf(rule)}
      number={at + 1}
      isFirst={at === 0}
      isLast={isLast}
      isFixed={isFixed(rule)}
      mayManage={props.mayManage}
      isActive={activity?.of(rule)}
      onActivate={
        activity && (isActive => draft.set(at, activity.set(rule, isActive)))
      }
      onMove={by => draft.move(at, by)}
      onEdit={() => props.onEdit(at)}
      onRemove={() => draft.remove(at)}
    >
      {props.sentenceOf(rule)}
    </RuleItem>
  );
}
