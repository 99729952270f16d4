import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useText } from '../language';

/** Somebody else changed the record meanwhile: nothing was saved, and nothing of what was typed is lost. */
export const StaleNotice = ({ onTakeNewer }: { onTakeNewer: () => void }) => {
  const { t } = useText();
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onTakeNewer}>
          {t('stale.reload')}
        </Button>
      }
    >
      <AlertTitle>{t('stale.title')}</AlertTitle>
      {t('stale.hint')}
    </Alert>
  );
};
