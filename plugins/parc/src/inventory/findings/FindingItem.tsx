import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  findingLooks,
  parcInventoryManagePermission,
  type InventoryFinding,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import { Ago, ConfirmDialog, RefLink, StateChip } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { fittingAssets } from './fittingAssets';
import { useDismiss } from './useFindings';

const useStyles = makeStyles(theme => ({
  item: { padding: theme.spacing(1.5, 2), ...theme.typography.body2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    '& a': { textDecoration: 'underline' },
  },
  text: { margin: theme.spacing(1, 0, 0.5), overflowWrap: 'anywhere' },
  hint: { margin: theme.spacing(0, 0, 0.5), overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
  },
}));

/** One finding: what happened in a sentence, what to do in another, and the ways there. */
export const FindingItem = (props: {
  finding: InventoryFinding;
  onDismissed(): void;
}) => {
  const { finding } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const mayManage = useMay(parcInventoryManagePermission);
  const { kind, asset, agent } = finding;
  const values = {
    asset: asset?.ref ?? '–',
    device: agent?.deviceId ?? '–',
  };
  const fitting = fittingAssets(finding);
  return (
    <Paper variant="outlined" className={classes.item}>
      <div className={classes.head}>
        <StateChip {...findingLooks[kind]}>
          {t(`findings.kinds.${kind}.name`)}
        </StateChip>
        {asset && (
          <span>
            <RefLink plural="assets" refText={asset.ref} /> {asset.name}
          </span>
        )}
      </div>
      <p className={classes.text}>{t(`findings.kinds.${kind}.text`, values)}</p>
      {fitting.length > 0 && (
        <p className={classes.text}>
          {t('findings.fitting')}{' '}
          {fitting.map((ref, at) => (
            <span key={ref}>
              {at > 0 && ', '}
              <RefLink plural="assets" refText={ref} />
            </span>
          ))}
        </p>
      )}
      <p className={classes.hint}>{t(`findings.kinds.${kind}.hint`)}</p>
      <div className={classes.foot}>
        <span>
          {t('findings.since', {
            since: formats.instant(finding.since),
            seen: '',
          })}
          <Ago at={finding.seenAt} />
        </span>
        <span>
          {agent && (
            <LinkButton
              size="small"
              to={`${paths.inventory()}?agent=${agent.id}`}
            >
              {t('findings.messages')}
            </LinkButton>
          )}
          {mayManage && (
            <Dismiss finding={finding} onDone={props.onDismissed} />
          )}
        </span>
      </div>
    </Paper>
  );
};

const Dismiss = (props: { finding: InventoryFinding; onDone(): void }) => {
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const [isOpen, setIsOpen] = useState(false);
  const dismissing = useDismiss(props.finding.id, () => {
    alertApi.post({
      message: t('findings.dismissed'),
      severity: 'success',
      display: 'transient',
    });
    setIsOpen(false);
    props.onDone();
  });
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {t('findings.dismiss')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('findings.dismissTitle')}
        confirmLabel={t('findings.dismiss')}
        isRunning={dismissing.isRunning}
        error={dismissing.error}
        onConfirm={() => dismissing.run()}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('findings.dismissHint')}</p>
      </ConfirmDialog>
    </>
  );
};
