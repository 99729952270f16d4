import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Skeleton from '@material-ui/lab/Skeleton';
import Typography from '@material-ui/core/Typography';
import type {
  SoftwareProposal,
  SoftwareRule,
  SoftwareTitle,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ConfirmDialog, ErrorPanel } from '../../records';
import { checkRule } from '../rules/checkRule';
import { NewProductFields } from './NewProductFields';
import { TrialOfRule } from './TrialOfRule';
import { useAddRule, useProposal, type NewProduct } from './useRecognising';
import {
  EditionOfRule,
  RuleOutcome,
  RulePatterns,
  useRuleFieldStyles,
} from '../rules/SoftwareRuleFields';

interface RecogniseProps {
  title: SoftwareTitle;
  /** The rule is saved: on to the next title. */
  onSaved(): void;
  /** On to the next title without a rule. */
  onSkip(): void;
  onClose(): void;
}

/** Makes a rule of what is proposed for a title, tried on all that is stored before it is saved. */
export const RecogniseDialog = (props: RecogniseProps) => {
  const { title, onClose } = props;
  const { t } = useText();
  const proposal = useProposal(title);
  if (proposal.value) return <RuleForm {...props} proposal={proposal.value} />;
  return (
    <ConfirmDialog
      isOpen
      title={t('titles.recogniseTitle', { title: title.name })}
      confirmLabel={t('titles.saveAndNext')}
      isRunning={false}
      isDisabled
      onConfirm={() => {}}
      onClose={onClose}
    >
      {proposal.error ? (
        <ErrorPanel error={proposal.error} onRetry={proposal.reload} />
      ) : (
        <Skeleton variant="rect" height={320} />
      )}
    </ConfirmDialog>
  );
};

/** What is typed: the rule, and the product that it leads to, where it is a new one. */
function useRuleForm({ rule, product }: SoftwareProposal) {
  const [edited, setEdited] = useState<SoftwareRule>(rule);
  const [created, setCreated] = useState<NewProduct | undefined>(
    product.isNew
      ? {
          code: product.code,
          name: product.name,
          publisher: product.publisher,
          licensing: 'licensed',
        }
      : undefined,
  );
  const isNew = created !== undefined && !edited.licensing;
  return {
    rule: isNew ? { ...edited, product: created.code } : edited,
    change: (changes: Partial<SoftwareRule>) =>
      setEdited(before => ({ ...before, ...changes })),
    created: isNew ? created : undefined,
    setCreated,
  };
}

const RuleForm = (props: RecogniseProps & { proposal: SoftwareProposal }) => {
  const { title, proposal } = props;
  const classes = useRuleFieldStyles();
  const { t } = useText();
  const [isChecked, setIsChecked] = useState(false);
  const form = useRuleForm(proposal);
  const adding = useAddRule(props.onSaved);
  const checked = checkRule(form.rule);
  const fields = {
    rule: form.rule,
    errors: isChecked ? checked.errors : {},
    onChange: form.change,
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('titles.recogniseTitle', { title: title.name })}
      confirmLabel={t('titles.saveAndNext')}
      isRunning={adding.isRunning}
      error={adding.error}
      onConfirm={() => {
        setIsChecked(true);
        if (checked.rule) adding.run(checked.rule, form.created);
      }}
      onClose={props.onClose}
    >
      <div className={classes.fields}>
        <WhatItIs title={title} />
        <RulePatterns {...fields} />
        {form.created ? (
          <>
            <NewProductFields
              product={form.created}
              onChange={form.setCreated}
              onOther={() => {
                form.setCreated(undefined);
                form.change({ product: undefined });
              }}
            />
            <EditionOfRule {...fields} />
          </>
        ) : (
          <RuleOutcome {...fields} />
        )}
        <TrialOfRule
          rule={checked.rule}
          isNewProduct={form.created !== undefined}
        />
        <Button onClick={props.onSkip} style={{ justifySelf: 'start' }}>
          {t('titles.skip')}
        </Button>
      </div>
    </ConfirmDialog>
  );
};

const WhatItIs = ({ title }: { title: SoftwareTitle }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <Typography variant="body2">
      {[
        title.publisher,
        t('titles.onMachines', {
          count: title.installed,
          total: formats.number(title.installed),
        }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Typography>
  );
};
