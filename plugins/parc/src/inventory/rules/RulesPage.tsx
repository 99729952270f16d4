import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Add from '@material-ui/icons/Add';
import { makeStyles } from '@material-ui/core/styles';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  parcInventoryManagePermission,
  type InventoryRule,
  type InventoryRules,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  EntityLink,
  ErrorPanel,
  RecordSkeleton,
  StaleNotice,
} from '../../records';
import { DryRunResult } from './DryRunResult';
import { RuleDialog } from './RuleDialog';
import { RuleItem } from './RuleItem';
import { useRules, type RulesDraft } from './useRules';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: 960 },
  list: {
    listStyle: 'none',
    margin: theme.spacing(1.5, 0),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    backgroundColor: theme.palette.background.default,
  },
  unsaved: { marginRight: 'auto', fontSize: '0.875rem' },
}));

const aNewRule: InventoryRule = {
  name: '',
  isActive: true,
  itemTypes: [],
  then: 'link',
  keys: ['serial'],
};

/** `/parc/inventory/rules`: in which order a machine finds its asset; tried before they are saved. */
export const RulesPage = () => {
  const classes = useStyles();
  const { t } = useText();
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
      <WhoChanged rules={draft.saved} />
      {!mayManage && (
        <Typography variant="body2">{t('inventoryRules.readOnly')}</Typography>
      )}
      <RuleList draft={draft} mayManage={mayManage} />
      {draft.error && <ErrorPanel error={draft.error} />}
      {draft.isStale && <StaleNotice onTakeNewer={draft.takeNewer} />}
      {draft.trial && <DryRunResult trial={draft.trial} />}
      {mayManage && <RulesFoot draft={draft} />}
    </div>
  );
};

const WhoChanged = ({ rules }: { rules: InventoryRules }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <Typography variant="body2">
      {rules.isStandard && t('inventoryRules.standard')}
      {!rules.isStandard && rules.changedAt && rules.changedBy && (
        <>
          {t('inventoryRules.changed', {
            at: formats.instant(rules.changedAt),
          })}{' '}
          <EntityLink entityRef={rules.changedBy} />
        </>
      )}
    </Typography>
  );
};

const RuleList = (props: { draft: RulesDraft; mayManage: boolean }) => {
  const { draft, mayManage } = props;
  const classes = useStyles();
  const [edited, setEdited] = useState<number | 'new'>();
  const { t } = useText();
  return (
    <>
      <ol className={classes.list}>
        {draft.rules.map((rule, at) => (
          // Two rules may be alike; their place tells them apart.
          <li key={at}>
            <RuleItem
              rule={rule}
              number={at + 1}
              isFirst={at === 0}
              isLast={at === draft.rules.length - 1}
              mayManage={mayManage}
              onChange={next => draft.set(at, next)}
              onMove={by => draft.move(at, by)}
              onEdit={() => setEdited(at)}
              onRemove={() => draft.remove(at)}
            />
          </li>
        ))}
      </ol>
      {mayManage && (
        <Button startIcon={<Add />} onClick={() => setEdited('new')}>
          {t('inventoryRules.add')}
        </Button>
      )}
      {edited !== undefined && (
        <RuleDialog
          initial={edited === 'new' ? aNewRule : draft.rules[edited]}
          onDone={rule => {
            if (edited === 'new') draft.add(rule);
            else draft.set(edited, rule);
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
};

/** What changed is tried first; only what was tried can be saved. */
const RulesFoot = ({ draft }: { draft: RulesDraft }) => {
  const classes = useStyles();
  const { t } = useText();
  const isTried = draft.trial !== undefined;
  return (
    <div className={classes.foot}>
      <span className={classes.unsaved} role="status">
        {draft.isDirty && t('inventoryRules.unsaved')}
      </span>
      <Button disabled={draft.isBusy} onClick={draft.reset}>
        {t('inventoryRules.reset')}
      </Button>
      {draft.isDirty && (
        <Button disabled={draft.isBusy} onClick={draft.discard}>
          {t('inventoryRules.discard')}
        </Button>
      )}
      <Button
        variant={isTried ? 'outlined' : 'contained'}
        color="primary"
        disabled={draft.isBusy}
        onClick={draft.tryOut}
      >
        {t(draft.isTrying ? 'inventoryRules.trying' : 'inventoryRules.tryOut')}
      </Button>
      {draft.isDirty && isTried && (
        <Button
          variant="contained"
          color="primary"
          disabled={draft.isBusy}
          onClick={draft.save}
        >
          {t('inventoryRules.save')}
        </Button>
      )}
    </div>
  );
};
