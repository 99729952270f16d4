import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type { Agent } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { CreateAssetDialog } from './CreateAssetDialog';
import { LinkDialog } from './LinkDialog';
import { useIgnoreMachine } from './useMachines';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

type Doing = 'create' | 'link' | 'ignore';

/** What a person can decide of a machine that no rule placed. */
export const MachineActions = (props: { agent: Agent; onChanged(): void }) => {
  const { agent, onChanged } = props;
  const classes = useStyles();
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const device = agent.identity.name ?? agent.deviceId;
  const finish = (key: string, asset = '') => {
    alertApi.post({
      message: t(`discovered.${key}`, { device, asset }),
      severity: 'success',
      display: 'transient',
    });
    close();
    onChanged();
  };
  if (agent.state === 'linked') return null;
  const offered: Doing[] =
    agent.state === 'ignored'
      ? ['create', 'link']
      : ['create', 'link', 'ignore'];
  return (
    <div className={classes.root}>
      {offered.map(each => (
        <Button
          key={each}
          size="small"
          variant="outlined"
          color={each === 'create' ? 'primary' : 'default'}
          aria-label={`${t(`discovered.${each}`)}: ${device}`}
          onClick={() => setDoing(each)}
        >
          {t(`discovered.${each}`)}
        </Button>
      ))}
      {doing && (
        <DecisionDialog
          agent={agent}
          doing={doing}
          onDone={finish}
          onClose={close}
        />
      )}
    </div>
  );
};

/** The form of one decision. */
const DecisionDialog = (props: {
  agent: Agent;
  doing: Doing;
  onDone(what: string, asset?: string): void;
  onClose(): void;
}) => {
  const { agent, doing, onDone, onClose } = props;
  switch (doing) {
    case 'create':
      return (
        <CreateAssetDialog
          agent={agent}
          onDone={made => onDone('created', made.asset?.ref)}
          onClose={onClose}
        />
      );
    case 'link':
      return (
        <LinkDialog
          agent={agent}
          onDone={linked => onDone('linked', linked.asset?.ref)}
          onClose={onClose}
        />
      );
    case 'ignore':
      return (
        <IgnoreDialog
          agent={agent}
          onDone={() => onDone('ignored')}
          onClose={onClose}
        />
      );
    default:
      throw new Error(`unknown decision ${doing satisfies never}`);
  }
};

const IgnoreDialog = (props: {
  agent: Agent;
  onDone(): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const { identity, deviceId } = props.agent;
  const ignoring = useIgnoreMachine(props.agent, props.onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('discovered.ignoreTitle', {
        device: identity.name ?? deviceId,
      })}
      confirmLabel={t('discovered.ignore')}
      isRunning={ignoring.isRunning}
      error={ignoring.error}
      onConfirm={() => ignoring.run()}
      onClose={props.onClose}
    >
      <p>{t('discovered.ignoreHint')}</p>
    </ConfirmDialog>
  );
};
