import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import type { BulkAnswer, Noun } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { BulkErrors } from './BulkErrors';

/** What a bulk change did, and item by item what it could not do. */
export const BulkResultDialog = (props: {
  noun: Noun;
  answer: BulkAnswer;
  onClose(): void;
}) => {
  const { noun, answer, onClose } = props;
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      aria-labelledby="bulk-result"
    >
      <DialogTitle id="bulk-result">{t('bulk.resultTitle')}</DialogTitle>
      <DialogContent>
        {answer.done > 0 && (
          <Alert severity="success">
            {t('bulk.done', {
              count: answer.done,
              things: text.noun(noun, 'count', {
                count: answer.done,
                total: formats.number(answer.done),
              }),
            })}
          </Alert>
        )}
        {answer.errors.length > 0 && (
          <>
            <Alert severity="warning" style={{ marginTop: 8 }}>
              {t('bulk.refused', { count: answer.errors.length })}
            </Alert>
            <BulkErrors noun={noun} errors={answer.errors} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          {t('form.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
