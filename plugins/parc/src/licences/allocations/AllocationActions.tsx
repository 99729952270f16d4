import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Allocation } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ActionButton } from '../../records';
import { EndDialog, MoveDialog } from './AllocationDialogs';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** Takes an allocation back or moves it; while it is locked or declared in git, the buttons say so. */
export const AllocationActions = (props: {
  allocation: Allocation;
  onChanged(): void;
}) => {
  const { allocation, onChanged } = props;
  const classes = useStyles();
  const { t } = useText();
  const whyNot = useWhyNot(allocation);
  const [dialog, setDialog] = useState<'end' | 'move'>();
  const given = {
    allocation,
    onReload: onChanged,
    onClose: () => setDialog(undefined),
    onDone: () => {
      setDialog(undefined);
      onChanged();
    },
  };
  if (allocation.until) return null;
  return (
    <>
      <div className={classes.root}>
        {(['move', 'end'] as const).map(name => (
          <ActionButton
            key={name}
            size="small"
            label={t(`licences.${name}`)}
            fullLabel={`${t(`licences.${name}`)}: ${allocation.ref}`}
            whyNot={whyNot}
            onClick={() => setDialog(name)}
          />
        ))}
      </div>
      {dialog === 'end' && <EndDialog {...given} />}
      {dialog === 'move' && <MoveDialog {...given} />}
    </>
  );
};

/**
 * A lock does not bar the buttons: whether the person left or the machine is gone, which opens it, only the register
 * knows, and it says so.
 */
function useWhyNot({ managedBy }: Allocation): string | undefined {
  const { t } = useText();
  return managedBy === 'git' ? t('licences.whyNot.declared-in-git') : undefined;
}
