import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Skeleton from '@material-ui/lab/Skeleton';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { parcInventoryManagePermission } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import { ErrorPanel } from '../../records';
import { MessageFacts } from './MessageFacts';
import { useMessage, useReplay } from './useMessages';

/** One inventory: where it went and why, what could not be read of it, and what was sent. */
export const MessageDialog = (props: {
  id: string;
  onReplayed(): void;
  onClose(): void;
}) => {
  const { id, onReplayed, onClose } = props;
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const mayManage = useMay(parcInventoryManagePermission);
  const message = useMessage(id);
  const { value } = message;
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      aria-labelledby="message-title"
    >
      <DialogTitle id="message-title">{value?.deviceId ?? '…'}</DialogTitle>
      <DialogContent>
        {message.error && (
          <ErrorPanel error={message.error} onRetry={message.reload} />
        )}
        {!value && !message.error && (
          <Skeleton variant="rect" height={240} animation="wave" />
        )}
        {value && <MessageFacts message={value} />}
        {value && mayManage && (
          <p>
            {t(value.hasBody ? 'messages.downloadHint' : 'messages.noBody')}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        {value?.hasBody && mayManage && (
          <Button component="a" href={value.bodyUrl} download>
            {t('messages.download')}
          </Button>
        )}
        {value?.state === 'failed' && mayManage && (
          <ReplayOne
            id={id}
            onDone={() => {
              message.reload();
              onReplayed();
            }}
          />
        )}
        <Button onClick={onClose}>{t('form.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const ReplayOne = ({ id, onDone }: { id: string; onDone(): void }) => {
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const replaying = useReplay(count => {
    alertApi.post({
      message: t('messages.replayed', { count }),
      severity: count ? 'success' : 'warning',
      display: 'transient',
    });
    onDone();
  });
  return (
    <>
      {replaying.error && <ErrorPanel error={replaying.error} />}
      <Button
        color="primary"
        disabled={replaying.isRunning}
        onClick={() => replaying.run({ ids: [id] })}
      >
        {t('messages.replay')}
      </Button>
    </>
  );
};
