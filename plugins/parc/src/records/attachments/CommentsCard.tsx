import { useState, type FormEvent } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type { RecordComment } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ConfirmDialog } from '../ConfirmDialog';
import { EntityLink } from '../EntityLink';
import { ErrorPanel } from '../ErrorPanel';
import { Card } from '../FieldCard';
import { useMyself } from '../useMyself';
import type { AttachmentCardProps } from './AttachmentCards';
import { PlainText } from './PlainText';
import { useAttachmentStyles } from './useAttachmentStyles';
import { useComments } from './useAttachments';

type Comments = ReturnType<typeof useComments>;

/** What people say about a record, newest first. */
export const CommentsCard = (props: AttachmentCardProps) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const all = useComments(props.noun, props.recordId);
  const { comments, more } = all;
  const me = useMyself();
  return (
    <Card heading={t('comments.title')}>
      {props.mayChange && (
        <CommentForm
          id="comment-new"
          label={t('comments.write')}
          confirmLabel={t('comments.add')}
          send={text => all.add.run(text)}
          isRunning={all.add.isRunning}
          error={all.add.error}
        />
      )}
      {comments.error && (
        <ErrorPanel error={comments.error} onRetry={comments.reload} />
      )}
      {comments.value?.items.length === 0 && (
        <Typography variant="body2">{t('comments.none')}</Typography>
      )}
      <ol className={classes.list} aria-busy={comments.isLoading}>
        {comments.value?.items.map(comment => (
          <Comment
            key={comment.id}
            comment={comment}
            all={all}
            mayRemove={props.mayChange}
            mayEdit={props.mayChange && comment.createdBy === me}
          />
        ))}
      </ol>
      {more && (
        <Button size="small" onClick={more} disabled={comments.isLoading}>
          {t('comments.older')}
        </Button>
      )}
    </Card>
  );
};

const Comment = (props: {
  comment: RecordComment;
  all: Comments;
  mayEdit: boolean;
  mayRemove: boolean;
}) => {
  const { comment, all } = props;
  const classes = useAttachmentStyles();
  const { t } = useText();
  const [isEdited, setIsEdited] = useState(false);
  return (
    <li className={classes.comment}>
      <Byline comment={comment} />
      {isEdited ? (
        <CommentForm
          id={`comment-${comment.id}`}
          label={t('comments.edit')}
          confirmLabel={t('comments.save')}
          text={comment.text}
          send={async text => {
            const isDone = await all.edit.run(comment, text);
            if (isDone) setIsEdited(false);
            return isDone;
          }}
          isRunning={all.edit.isRunning}
          error={all.edit.error}
          onClose={() => setIsEdited(false)}
        />
      ) : (
        <PlainText>{comment.text}</PlainText>
      )}
      {props.mayEdit && !isEdited && (
        <Button size="small" onClick={() => setIsEdited(true)}>
          {t('comments.edit')}
        </Button>
      )}
      {props.mayRemove && !isEdited && (
        <RemoveComment comment={comment} remove={all.remove} />
      )}
    </li>
  );
};

const Byline = ({ comment }: { comment: RecordComment }) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const formats = useFormats();
  return (
    <div className={classes.byline}>
      <EntityLink entityRef={comment.createdBy} />
      {' · '}
      <time dateTime={comment.createdAt}>
        {formats.instant(comment.createdAt)}
      </time>
      {comment.editedAt && ` · ${t('comments.edited')}`}
    </div>
  );
};

const RemoveComment = (props: {
  comment: RecordComment;
  remove: Comments['remove'];
}) => {
  const { comment, remove } = props;
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('comments.remove')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('comments.removeTitle')}
        confirmLabel={t('comments.remove')}
        isRunning={remove.isRunning}
        error={remove.error}
        onConfirm={() => remove.run(comment)}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('comments.removeHint')}</p>
      </ConfirmDialog>
    </>
  );
};

const CommentForm = (props: {
  id: string;
  label: string;
  confirmLabel: string;
  text?: string;
  send(text: string): Promise<boolean | undefined>;
  isRunning: boolean;
  error?: Error;
  onClose?: () => void;
}) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const [text, setText] = useState(props.text ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await props.send(text)) setText('');
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextField
        id={props.id}
        size="small"
        variant="outlined"
        multiline
        minRows={2}
        maxRows={12}
        inputProps={{ maxLength: 10_000 }}
        label={props.label}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {props.error && <ErrorPanel error={props.error} />}
      <div className={classes.actions}>
        {props.onClose && (
          <Button size="small" onClick={props.onClose}>
            {t('form.cancel')}
          </Button>
        )}
        <Button
          size="small"
          type="submit"
          variant="outlined"
          color="primary"
          disabled={props.isRunning || !text.trim()}
        >
          {props.confirmLabel}
        </Button>
      </div>
    </form>
  );
};
