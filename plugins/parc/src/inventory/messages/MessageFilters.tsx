import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import Replay from '@material-ui/icons/Replay';
import { makeStyles } from '@material-ui/core/styles';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  messageOutcomes,
  messageStates,
  parcInventoryManagePermission,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import { ChoiceFilter, ConfirmDialog, useSearchFilters } from '../../records';
import { useInventoryStatus } from '../useInventoryStatus';
import { useReplay } from './useMessages';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  chip: { margin: 0 },
  replay: { marginLeft: 'auto' },
}));

/** What narrows the list, by the names of the address. */
export const messageFilters = ['outcome', 'state', 'asset', 'agent'] as const;

/** By what became of them; and the way to try again what failed. */
export const MessageFilters = (props: { onReplayed(): void }) => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const asset = get('asset');
  return (
    <div className={classes.root}>
      <ChoiceFilter
        id="message-outcome"
        label={t('messages.filterOutcome')}
        values={messageOutcomes}
        labelOf={value => t(`inventory.outcomes.${value}`)}
        value={get('outcome')}
        onChange={outcome => set({ outcome })}
      />
      <ChoiceFilter
        id="message-state"
        label={t('messages.filterState')}
        values={messageStates}
        labelOf={value => t(`inventory.states.${value}`)}
        value={get('state')}
        onChange={state => set({ state })}
      />
      {asset && (
        <Chip
          className={classes.chip}
          label={t('messages.onlyAsset', { asset })}
          onDelete={() => set({ asset: undefined })}
        />
      )}
      {get('agent') && (
        <Chip
          className={classes.chip}
          label={t('messages.onlyAgent')}
          onDelete={() => set({ agent: undefined })}
        />
      )}
      <span className={classes.replay}>
        <ReplayAll onReplayed={props.onReplayed} />
      </span>
    </div>
  );
};

/** Only where something failed, and for who may. */
const ReplayAll = ({ onReplayed }: { onReplayed(): void }) => {
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const mayManage = useMay(parcInventoryManagePermission);
  const status = useInventoryStatus();
  const [isOpen, setIsOpen] = useState(false);
  const replaying = useReplay(count => {
    alertApi.post({
      message: t('messages.replayed', { count }),
      severity: 'success',
      display: 'transient',
    });
    setIsOpen(false);
    status.reload();
    onReplayed();
  });
  if (!mayManage || !status.value?.failed) return null;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Replay />}
        onClick={() => setIsOpen(true)}
      >
        {t('messages.replayAll')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('messages.replayAll')}
        confirmLabel={t('messages.replay')}
        isRunning={replaying.isRunning}
        error={replaying.error}
        onConfirm={() => replaying.run({ failed: true })}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('messages.replayAllHint')}</p>
      </ConfirmDialog>
    </>
  );
};
