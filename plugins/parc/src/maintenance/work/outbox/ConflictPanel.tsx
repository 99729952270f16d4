import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useFormats, useText } from '../../../language';
import { codeText, EntityLink } from '../../../records';
import { ItemState } from '../../orders';
import { useOutbox } from './useOutbox';
import type { PendingAsset, PendingWork } from './PendingWork';
import { Differences } from './Differences';

/** Something that could not be sent: why, what somebody else did meanwhile, and the ways out. Nothing is lost until one is taken. */
export const ConflictPanel = ({ work }: { work: PendingWork }) => {
  const text = useText();
  const formats = useFormats();
  const { problem } = work;
  if (!problem) return null;
  const isStale = problem.status === 412;
  const name = work.kind === 'asset' ? work.seen.asset.ref : work.order.ref;
  return (
    <Alert severity="warning" role="alert">
      <AlertTitle>
        {text.t(isStale ? 'work.changedMeanwhile' : 'work.notTaken', { name })}
      </AlertTitle>
      {!isStale &&
        (codeText(text, formats, problem.code, problem.params) ??
          problem.message)}
      {work.kind === 'asset' && problem.theirs && (
        <Theirs work={work} theirs={problem.theirs} />
      )}
      <Ways work={work} />
    </Alert>
  );
};

const Theirs = (props: {
  work: PendingAsset;
  theirs: NonNullable<PendingAsset['seen']>;
}) => {
  const { work, theirs } = props;
  return (
    <>
      <p>
        <ItemState item={theirs} />{' '}
        {theirs.closedBy && <EntityLink entityRef={theirs.closedBy} isPlain />}
      </p>
      <Differences work={work} theirs={theirs} />
    </>
  );
};

const Ways = ({ work }: { work: PendingWork }) => {
  const { t } = useText();
  const { outbox } = useOutbox();
  const theirs = work.problem?.theirs;
  // What has left the order is no more to be done in it.
  const canKeep = work.kind === 'asset' && theirs && theirs.state !== 'left';
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }}>
      {canKeep ? (
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => void outbox.keepMine(work)}
        >
          {t('work.keepMine')}
        </Button>
      ) : (
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => void outbox.retry(work)}
        >
          {t('errors.retry')}
        </Button>
      )}
      <Button
        variant="outlined"
        color="inherit"
        onClick={() => void outbox.discard(work.key)}
      >
        {t(theirs ? 'work.takeTheirs' : 'work.discard')}
      </Button>
    </div>
  );
};
