import { useState } from 'react';
import type { SoftwareRule } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { checkRule } from './checkRule';
import { SoftwareRuleFields } from './SoftwareRuleFields';

/** Makes or changes one rule. It is taken over into the list, which is saved as a whole. */
export const SoftwareRuleDialog = (props: {
  initial: SoftwareRule;
  onDone(rule: SoftwareRule): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const [rule, setRule] = useState(props.initial);
  const [isChecked, setIsChecked] = useState(false);
  const checked = checkRule(rule);
  return (
    <ConfirmDialog
      isOpen
      title={t('softwareRules.editTitle')}
      confirmLabel={t('ruleList.done')}
      isRunning={false}
      onConfirm={() => {
        setIsChecked(true);
        if (checked.rule) props.onDone(checked.rule);
      }}
      onClose={props.onClose}
    >
      <SoftwareRuleFields
        rule={rule}
        errors={isChecked ? checked.errors : {}}
        onChange={changes => setRule(before => ({ ...before, ...changes }))}
      />
    </ConfirmDialog>
  );
};
