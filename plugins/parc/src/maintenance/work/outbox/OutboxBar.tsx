import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../../language';
import { ConflictPanel } from './ConflictPanel';
import { useOutbox } from './useOutbox';

/** What is saved here and not sent yet, and what could not be sent; of nothing it says nothing. */
export const OutboxBar = () => {
  const { t } = useText();
  const { outbox, state } = useOutbox();
  const refused = state.works.filter(({ problem }) => problem);
  const waiting = state.works.length - refused.length;
  // What is on its way is there in a moment, and nothing to be told.
  const isTold = waiting > 0 && (state.isOffline || !navigator.onLine);
  return (
    <div style={{ display: 'grid', gap: 8, marginBottom: 8 }}>
      <div role="status">
        {isTold && (
          <Alert
            severity={outbox.store.isLasting ? 'info' : 'warning'}
            action={
              <Button
                color="inherit"
                size="small"
                disabled={state.isSending}
                onClick={() => void outbox.send()}
              >
                {t('work.sendNow')}
              </Button>
            }
          >
            {t(outbox.store.isLasting ? 'work.unsent' : 'work.unsentOnPage', {
              count: waiting,
            })}
          </Alert>
        )}
      </div>
      {refused.map(work => (
        <ConflictPanel key={work.key} work={work} />
      ))}
    </div>
  );
};
