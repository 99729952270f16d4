import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useText } from '../language';
import { readApiError } from './apiErrors';
import { useErrorText } from './useErrorText';

/** What went wrong, in the reader's words, with what the API said beneath. */
export const ErrorPanel = (props: { error: Error; onRetry?: () => void }) => {
  const { t } = useText();
  const describe = useErrorText();
  const error = readApiError(props.error);
  const described = describe(error);
  return (
    <Alert
      severity="error"
      role="alert"
      action={
        props.onRetry && (
          <Button color="inherit" size="small" onClick={props.onRetry}>
            {t('errors.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{described.title}</AlertTitle>
      {described.message}
    </Alert>
  );
};
