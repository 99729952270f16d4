import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  parcSoftwareManagePermission,
  type SoftwareDryRun,
  type SoftwareRule,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  RuleList,
  RulesFoot,
  StaleNotice,
  WhoChangedRules,
  type RuleDraft,
} from '../../records';
import { RuleSentence } from './RuleSentence';
import { SoftwareDryRunResult } from './SoftwareDryRunResult';
import { SoftwareRuleDialog } from './SoftwareRuleDialog';
import { TryText } from './TryText';
import { useSoftwareRules, type RuleEntry } from './useSoftwareRules';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: 960 },
  heading: { fontWeight: 600, marginTop: theme.spacing(2) },
}));

/** `/parc/software/rules`: by which rules titles become products; tried before they are saved. */
export const SoftwareRulesPage = () => {
  const classes = useStyles();
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const mayManage = useMay(parcSoftwareManagePermission);
  const draft = useSoftwareRules(() =>
    alertApi.post({
      message: t('softwareRules.saved'),
      severity: 'success',
      display: 'transient',
    }),
  );
  return (
    <div className={classes.root}>
      <PageTitle title={t('softwareRules.title')} />
      <Typography variant="body2">{t('softwareRules.hint')}</Typography>
      {!draft.saved && draft.error && (
        <ErrorPanel error={draft.error} onRetry={draft.reload} />
      )}
      {!draft.saved && !draft.error && <RecordSkeleton />}
      {draft.saved && (
        <>
          <WhoChangedRules rules={draft.saved} />
          {!mayManage && (
            <Typography variant="body2">
              {t('softwareRules.readOnly')}
            </Typography>
          )}
          <TryText rules={draft.rules.map(({ rule }) => rule)} />
          <Lists draft={draft} mayManage={mayManage} />
          {draft.error && <ErrorPanel error={draft.error} />}
          {draft.isStale && <StaleNotice onTakeNewer={draft.takeNewer} />}
          {draft.trial && <SoftwareDryRunResult trial={draft.trial} />}
          {mayManage && <RulesFoot draft={draft} />}
        </>
      )}
    </div>
  );
};

const aNewRule: RuleEntry = {
  rule: { name: '', isActive: true },
  isStandard: false,
};

const activity = {
  of: ({ rule }: RuleEntry) => rule.isActive,
  set: (entry: RuleEntry, isActive: boolean) => ({
    ...entry,
    rule: { ...entry.rule, isActive },
  }),
};

/** The standard rules are many: they are shown when somebody wants to see them. */
const Lists = (props: {
  draft: RuleDraft<RuleEntry, SoftwareDryRun>;
  mayManage: boolean;
}) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const standard = props.draft.rules.filter(each => each.isStandard);
  const shared = {
    ...props,
    nameOf: ({ rule }: RuleEntry) => rule.name,
    sentenceOf: ({ rule }: RuleEntry) => <RuleSentence rule={rule} />,
    activity,
    isFixed: (entry: RuleEntry) => entry.isStandard,
    dialog: ruleDialog,
  };
  return (
    <>
      <Typography variant="h6" component="h2" className={classes.heading}>
        {t('softwareRules.own')}
      </Typography>
      {standard.length === props.draft.rules.length && (
        <Typography variant="body2">{t('softwareRules.noOwn')}</Typography>
      )}
      <RuleList
        {...shared}
        newRule={aNewRule}
        isShown={entry => !entry.isStandard}
      />
      <Typography variant="h6" component="h2" className={classes.heading}>
        {t('softwareRules.standard', {
          count: standard.length,
          total: formats.number(standard.length),
        })}
      </Typography>
      <Typography variant="body2">{t('softwareRules.standardHint')}</Typography>
      <Button
        color="primary"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'softwareRules.hide' : 'softwareRules.show')}
      </Button>
      {isOpen && <RuleList {...shared} isShown={entry => entry.isStandard} />}
    </>
  );
};

const ruleDialog = (props: {
  initial: RuleEntry;
  onDone(entry: RuleEntry): void;
  onClose(): void;
}) => (
  <SoftwareRuleDialog
    initial={props.initial.rule}
    onDone={(rule: SoftwareRule) => props.onDone({ rule, isStandard: false })}
    onClose={props.onClose}
  />
);
