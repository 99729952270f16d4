import { useState } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  inventoryItemTypes,
  matchKeys,
  ruleActions,
  type InventoryRule,
  type Reference,
  type RuleAction,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog, ReferencePicker } from '../../records';
import { useCategory } from '../discovered/useMachines';
import { Choices } from './Choices';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** Makes or changes one rule. It is taken over into the list, which is saved as a whole. */
export const RuleDialog = (props: {
  initial: InventoryRule;
  onDone(rule: InventoryRule): void;
  onClose(): void;
}) => {
  const classes = useStyles();
  const { t } = useText();
  const [rule, setRule] = useState(props.initial);
  const [isChecked, setIsChecked] = useState(false);
  const change = (changes: Partial<InventoryRule>) =>
    setRule(before => ({ ...before, ...changes }));
  const lacksName = !rule.name.trim();
  const lacksKey = rule.then === 'link' && rule.keys.length === 0;
  return (
    <ConfirmDialog
      isOpen
      title={t('inventoryRules.editTitle')}
      confirmLabel={t('ruleList.done')}
      isRunning={false}
      onConfirm={() => {
        setIsChecked(true);
        if (!lacksName && !lacksKey) props.onDone(toRule(rule));
      }}
      onClose={props.onClose}
    >
      <div className={classes.fields}>
        <TextField
          id="rule-name"
          label={t('inventoryRules.name')}
          value={rule.name}
          onChange={event => change({ name: event.target.value })}
          error={isChecked && lacksName}
          helperText={
            isChecked && lacksName ? t('inventoryRules.needsName') : undefined
          }
          inputProps={{ maxLength: 100 }}
          variant="outlined"
          size="small"
          required
        />
        <TextField
          select
          id="rule-then"
          label={t('inventoryRules.then')}
          value={rule.then}
          onChange={event => change({ then: event.target.value as RuleAction })}
          variant="outlined"
          size="small"
        >
          {ruleActions.map(each => (
            <MenuItem key={each} value={each}>
              {t(`inventoryRules.actions.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        {rule.then === 'link' && (
          <Choices
            label={t('inventoryRules.keys')}
            hint={t('inventoryRules.keysHint')}
            error={
              isChecked && lacksKey ? t('inventoryRules.needsKey') : undefined
            }
            choices={matchKeys}
            labelOf={key => t(`inventory.keys.${key}`)}
            chosen={rule.keys}
            onChange={keys => change({ keys })}
          />
        )}
        {rule.then === 'create' && (
          <CategoryOfRule rule={rule} onChange={change} />
        )}
        <Choices
          label={t('inventoryRules.types')}
          hint={t('inventoryRules.typesHint')}
          choices={inventoryItemTypes}
          labelOf={type => t(`inventory.itemTypes.${type}`)}
          chosen={rule.itemTypes}
          onChange={itemTypes => change({ itemTypes })}
        />
      </div>
    </ConfirmDialog>
  );
};

/** Without what another action would need. */
function toRule(rule: InventoryRule): InventoryRule {
  return {
    name: rule.name.trim(),
    isActive: rule.isActive,
    itemTypes: rule.itemTypes,
    then: rule.then,
    keys: rule.then === 'link' ? rule.keys : [],
    ...(rule.then === 'create' && rule.category
      ? { category: rule.category }
      : {}),
  };
}

const CategoryOfRule = (props: {
  rule: InventoryRule;
  onChange(changes: Partial<InventoryRule>): void;
}) => {
  const { t } = useText();
  const code = props.rule.category;
  const known = useCategory(code).value;
  const unnamed = code ? { id: code, ref: code, name: code } : undefined;
  const value: Reference | undefined = known?.ref === code ? known : unnamed;
  return (
    <ReferencePicker
      to="categories"
      id="rule-category"
      label={t('inventoryRules.category')}
      help={t('inventoryRules.categoryHint')}
      value={value}
      onChange={category => props.onChange({ category: category?.ref })}
    />
  );
};
