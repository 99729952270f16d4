import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useText } from '../../language';
import { CopyText } from '../CopyText';
import { ErrorPanel } from '../ErrorPanel';
import { FeedList } from './FeedList';
import type { SubscribeProps } from './SubscribeButton';
import { useCreateFeed, useFeeds } from './useFeeds';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
  name: { flexGrow: 1, minWidth: 220 },
}));

/** Makes a calendar that calendar programs subscribe to, and lists one's own: each can be revoked. */
export const FeedDialog = (props: SubscribeProps & { onClose(): void }) => {
  const classes = useStyles();
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const feeds = useFeeds(props.noun.plural);
  return (
    <Dialog
      open
      onClose={props.onClose}
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      aria-labelledby="feed-title"
    >
      <DialogTitle id="feed-title">{props.title}</DialogTitle>
      <DialogContent>
        <div className={classes.content}>
          <span>
            {t('feeds.hint')}
            {props.filter.length > 0 && ` ${props.filteredHint}`}
          </span>
          <NewFeed {...props} onMade={feeds.reload} />
          {feeds.error && (
            <ErrorPanel error={feeds.error} onRetry={feeds.reload} />
          )}
          <FeedList feeds={feeds.value ?? []} onChanged={feeds.reload} />
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('form.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const NewFeed = (props: SubscribeProps & { onMade(): void }) => {
  const classes = useStyles();
  const { t } = useText();
  const [name, setName] = useState(props.usualName);
  const [url, setUrl] = useState<string>();
  const creating = useCreateFeed(props.noun.plural, props.onMade);
  return (
    <>
      <form
        className={classes.form}
        onSubmit={async event => {
          event.preventDefault();
          setUrl(await creating.run(name.trim(), props.filter));
        }}
      >
        <TextField
          id="feed-name"
          className={classes.name}
          label={t('feeds.name')}
          value={name}
          onChange={event => setName(event.target.value)}
          inputProps={{ maxLength: 100 }}
          variant="outlined"
          size="small"
          required
        />
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!name.trim() || creating.isRunning}
        >
          {t('feeds.create')}
        </Button>
      </form>
      {creating.error && <ErrorPanel error={creating.error} />}
      {url && (
        <>
          <CopyText label={t('feeds.address')} text={url} />
          <Alert severity="warning">{t('feeds.once')}</Alert>
        </>
      )}
    </>
  );
};
