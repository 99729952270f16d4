import { useState, type FormEvent } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Close from '@material-ui/icons/Close';
import { useText } from '../../language';
import { ErrorPanel } from '../ErrorPanel';
import { Card } from '../FieldCard';
import type { AttachmentCardProps } from './AttachmentCards';
import { OutsideLink } from './PlainText';
import { useAttachmentStyles } from './useAttachmentStyles';
import { useLinks } from './useAttachments';

/** Addresses on a record. */
export const LinksCard = ({
  noun,
  recordId,
  mayChange,
}: AttachmentCardProps) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const { links, add, remove } = useLinks(noun, recordId);
  const error = links.error ?? remove.error;
  return (
    <Card heading={t('links.title')}>
      {error && <ErrorPanel error={error} onRetry={links.reload} />}
      {links.value?.length === 0 && (
        <Typography variant="body2">{t('links.none')}</Typography>
      )}
      <ul className={classes.list}>
        {links.value?.map(link => (
          <li key={link.id} className={classes.line}>
            <OutsideLink to={link.url}>{link.title ?? link.url}</OutsideLink>
            {mayChange && (
              <IconButton
                size="small"
                aria-label={t('links.remove', { name: link.title ?? link.url })}
                disabled={remove.isRunning}
                onClick={() => remove.run(link)}
              >
                <Close fontSize="small" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <LinkForm add={add} />}
    </Card>
  );
};

const LinkForm = ({ add }: Pick<ReturnType<typeof useLinks>, 'add'>) => {
  const classes = useAttachmentStyles();
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await add.run(url, title))) return;
    setUrl('');
    setTitle('');
    setIsOpen(false);
  };
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('links.add')}
      </Button>
    );
  }
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <TextField
        id="link-url"
        size="small"
        variant="outlined"
        required
        // The form was opened to type here.
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus
        type="url"
        label={t('links.url')}
        helperText={t('links.urlHelp')}
        value={url}
        onChange={event => setUrl(event.target.value)}
      />
      <TextField
        id="link-title"
        size="small"
        variant="outlined"
        label={t('links.name')}
        helperText={t('links.nameHelp')}
        value={title}
        onChange={event => setTitle(event.target.value)}
      />
      {add.error && <ErrorPanel error={add.error} />}
      <div className={classes.actions}>
        <Button size="small" onClick={() => setIsOpen(false)}>
          {t('form.cancel')}
        </Button>
        <Button
          size="small"
          type="submit"
          variant="contained"
          color="primary"
          disabled={add.isRunning || !url.trim()}
        >
          {t('links.add')}
        </Button>
      </div>
    </form>
  );
};
