import { useRef, useState, type DragEvent } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import AttachFile from '@material-ui/icons/AttachFile';
import Close from '@material-ui/icons/Close';
import { Link } from '@backstage/core-components';
import type { RecordFile } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { readApiError } from '../apiErrors';
import { ConfirmDialog } from '../ConfirmDialog';
import { ErrorPanel } from '../ErrorPanel';
import { Card } from '../FieldCard';
import { useErrorText } from '../useErrorText';
import type { AttachmentCardProps } from './AttachmentCards';
import { useAttachmentStyles } from './useAttachmentStyles';
import { useFiles, type RefusedFile } from './useAttachments';

type Files = ReturnType<typeof useFiles>;

/** The files of a record: kept by a click, added by a button or by dropping them on the card. */
export const FilesCard = ({
  noun,
  recordId,
  mayChange,
}: AttachmentCardProps) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const all = useFiles(noun, recordId);
  const error = all.files.error ?? all.download.error;
  return (
    <Card heading={t('files.title')}>
      {error && <ErrorPanel error={error} onRetry={all.files.reload} />}
      {all.files.value?.length === 0 && (
        <Typography variant="body2">{t('files.none')}</Typography>
      )}
      <ul className={classes.list}>
        {all.files.value?.map(file => (
          <FileLine key={file.id} file={file} all={all} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <AddFiles all={all} />}
    </Card>
  );
};

const FileLine = (props: {
  file: RecordFile;
  all: Files;
  mayChange: boolean;
}) => {
  const { file, all } = props;
  const classes = useAttachmentStyles();
  const { t } = useText();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className={classes.line}>
      <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link
          to="#"
          onClick={event => {
            event.preventDefault();
            all.download.run(file);
          }}
        >
          {file.name}
        </Link>{' '}
        <span className={classes.byline}>
          {formats.size(file.size)} · {formats.instant(file.createdAt)}
        </span>
      </span>
      {props.mayChange && (
        <IconButton
          size="small"
          aria-label={t('files.remove', { name: file.name })}
          onClick={() => setIsOpen(true)}
        >
          <Close fontSize="small" />
        </IconButton>
      )}
      <ConfirmDialog
        isOpen={isOpen}
        title={t('files.removeTitle', { name: file.name })}
        confirmLabel={t('comments.remove')}
        isRunning={all.remove.isRunning}
        error={all.remove.error}
        onConfirm={() => all.remove.run(file)}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('files.removeHint')}</p>
      </ConfirmDialog>
    </li>
  );
};

const AddFiles = ({ all }: { all: Files }) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const over = (isIn: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(isIn);
  };
  return (
    <>
      <div
        className={`${classes.drop} ${isOver ? classes.dropping : ''}`}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={event => {
          over(false)(event);
          all.add.run(Array.from(event.dataTransfer.files));
        }}
      >
        <Button
          size="small"
          startIcon={<AttachFile />}
          disabled={all.add.isRunning}
          onClick={() => input.current?.click()}
        >
          {t('files.add')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('files.add')}
          onChange={event => {
            all.add.run(Array.from(event.target.files ?? []));
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <span className={classes.byline}>
          {t('files.drop', { megabytes: all.maxMegabytes })}
        </span>
      </div>
      {all.sending && (
        <div role="status">
          <Typography variant="body2">
            {t('files.sending', { name: all.sending })}
          </Typography>
          <LinearProgress
            aria-label={t('files.sending', { name: all.sending })}
          />
        </div>
      )}
      {all.refused.map(each => (
        <Refused key={each.name} refused={each} />
      ))}
    </>
  );
};

const Refused = ({ refused }: { refused: RefusedFile }) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const errorText = useErrorText();
  const why = refused.error
    ? errorText(readApiError(refused.error)).message
    : t('refusals.file-too-large', { megabytes: refused.maxMegabytes! });
  return (
    <Typography variant="body2" className={classes.refused} role="alert">
      {t('files.refused', { name: refused.name })} {why}
    </Typography>
  );
};
