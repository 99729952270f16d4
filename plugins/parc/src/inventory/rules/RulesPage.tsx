import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  parcInventoryManagePermission,
  type InventoryRule,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  ErrorPanel,
  RecordSkeleton,
  RuleList,
  RulesFoot,
  StaleNotice,
  WhoChangedRules,
} from '../../records';
import { ruleName } from '../ruleName';
import { DryRunResult } from './DryRunResult';
import { RuleDialog } from './RuleDialog';
import { ruleSentence } from './ruleSentence';
import { useRules } from './useRules';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: 960 },
  quiet: { color: theme.palette.text.secondary },
}));

const aNewRule: InventoryRule = {
  name: '',
  isActive: true,
  itemTypes: [],
  then: 'link',
  keys: ['serial'],
};

const activity = {
  of: ({ isActive }: InventoryRule) => isActive,
  set: (rule: InventoryRule, isActive: boolean) => ({ ...rule, isActive }),
};

/** `/parc/inventory/rules`: in which order a machine finds its asset; tried before they are saved. */
export const RulesPage = () => {
  const classes = useStyles();
  const text = useText();
  const { t } = text;
  const alertApi = useApi(alertApiRef);
  const mayManage = useMay(parcInventoryManagePermission);
  const draft = useRules(() =>
    alertApi.post({
      message: t('inventoryRules.saved'),
      severity: 'success',
      display: 'transient',
    }),
  );
  if (!draft.saved) {
    return draft.error ? (
      <ErrorPanel error={draft.error} onRetry={draft.reload} />
    ) : (
      <RecordSkeleton />
    );
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2">{t('inventoryRules.hint')}</Typography>
      <WhoChangedRules rules={draft.saved} />
      {!mayManage && (
        <Typography variant="body2">{t('inventoryRules.readOnly')}</Typography>
      )}
      <RuleList
        draft={draft}
        mayManage={mayManage}
        newRule={aNewRule}
        nameOf={rule => ruleName(text, rule.name)}
        sentenceOf={rule => <Sentence rule={rule} />}
        activity={activity}
        dialog={props => <RuleDialog {...props} />}
      />
      {draft.error && <ErrorPanel error={draft.error} />}
      {draft.isStale && <StaleNotice onTakeNewer={draft.takeNewer} />}
      {draft.trial && <DryRunResult trial={draft.trial} />}
      {mayManage && <RulesFoot draft={draft} />}
    </div>
  );
};

const Sentence = ({ rule }: { rule: InventoryRule }) => {
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  return (
    <>
      {ruleSentence(text, formats, rule)}{' '}
      {rule.itemTypes.length > 0 && (
        <span className={classes.quiet}>
          {text.t('inventoryRules.only', {
            types: formats.list(
              rule.itemTypes.map(each => text.t(`inventory.itemTypes.${each}`)),
            ),
          })}
        </span>
      )}
    </>
  );
};
