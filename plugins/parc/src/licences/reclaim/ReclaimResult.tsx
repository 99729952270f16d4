import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import type { BulkAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { codeText } from '../../records';

/** How many were taken back, and why others were not. */
export const ReclaimResult = (props: {
  answer: BulkAnswer;
  onClose(): void;
}) => {
  const { done, errors } = props.answer;
  const text = useText();
  const formats = useFormats();
  const counted = (key: string, count: number) =>
    text.t(key, { count, total: formats.number(count) });
  return (
    <Dialog
      open
      onClose={props.onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="reclaim-result"
    >
      <DialogTitle id="reclaim-result">
        {text.t('bulk.resultTitle')}
      </DialogTitle>
      <DialogContent>
        <Alert severity={errors.length ? 'warning' : 'success'}>
          {counted('reclaim.done', done)}
        </Alert>
        {errors.length > 0 && (
          <>
            <p>{counted('reclaim.refused', errors.length)}</p>
            <ul>
              {errors.map(({ row, ref, code, message }) => (
                <li key={row}>
                  {ref}
                  {text.t('list.colon')}{' '}
                  {codeText(text, formats, code) ?? message}
                </li>
              ))}
            </ul>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={props.onClose}>
          {text.t('form.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
