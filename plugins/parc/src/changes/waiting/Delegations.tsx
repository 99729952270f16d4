import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Delegation } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  ActionButton,
  Card,
  ConfirmDialog,
  EntityLink,
  ErrorPanel,
  RecordSkeleton,
  useMyself,
} from '../../records';
import { DelegationDialog } from './DelegationDialog';
import { useDelegations, useEndDelegation } from './useDelegations';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0, 0, 1), padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  words: { flex: '1 1 240px' },
  quiet: { color: theme.palette.text.secondary },
}));

/**
 * Who decides instead of the reader and instead of whom they do, with what makes and ends the reader's own; nothing for
 * who approves nothing.
 */
export const Delegations = () => {
  const classes = useStyles();
  const { t } = useText();
  const myself = useMyself();
  const { value, error, reload } = useDelegations();
  const [isMaking, setIsMaking] = useState(false);
  const [ending, setEnding] = useState<Delegation>();
  if (value && !value.mayDelegate && value.items.length === 0) return null;
  return (
    <Card heading={t('changes.delegations.title')}>
      {value?.mayDelegate && (
        <p style={{ marginTop: 0 }}>{t('changes.delegations.hint')}</p>
      )}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      <ul className={classes.list}>
        {value?.items.map(each => (
          <DelegationLine
            key={each.id}
            delegation={each}
            onEnd={
              value.mayDelegate && each.from === myself
                ? () => setEnding(each)
                : undefined
            }
          />
        ))}
      </ul>
      {value?.mayDelegate && (
        <ActionButton
          label={t('changes.delegations.make')}
          onClick={() => setIsMaking(true)}
        />
      )}
      {isMaking && (
        <DelegationDialog
          onDone={() => {
            setIsMaking(false);
            reload();
          }}
          onClose={() => setIsMaking(false)}
        />
      )}
      {ending && (
        <EndDialog
          delegation={ending}
          onDone={() => {
            setEnding(undefined);
            reload();
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Card>
  );
};

const DelegationLine = (props: {
  delegation: Delegation;
  /** Undefined where it is none of the reader's. */
  onEnd?: () => void;
}) => {
  const { delegation, onEnd } = props;
  const { from, to, fromDay, toDay, reason } = delegation;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const days = formats.days(fromDay, toDay);
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <div>
          <EntityLink entityRef={to} /> {t('changes.approval.insteadOf')}{' '}
          <EntityLink entityRef={from} />
          {t('list.colon')} {days}
        </div>
        {reason && <div className={classes.quiet}>{reason}</div>}
      </div>
      {onEnd && (
        <ActionButton
          size="small"
          label={t('changes.delegations.end')}
          fullLabel={`${t('changes.delegations.end')}${t(
            'list.colon',
          )} ${days}`}
          onClick={onEnd}
        />
      )}
    </li>
  );
};

const EndDialog = (props: {
  delegation: Delegation;
  onDone(): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const ending = useEndDelegation(props.onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('changes.delegations.endTitle')}
      confirmLabel={t('changes.delegations.end')}
      isRunning={ending.isRunning}
      error={ending.error}
      onConfirm={() => ending.run(props.delegation.id)}
      onClose={props.onClose}
    >
      <p>{t('changes.delegations.endMeaning')}</p>
    </ConfirmDialog>
  );
};
