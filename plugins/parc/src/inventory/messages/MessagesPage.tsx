import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CursorPage,
  InventoryMessage,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { MessageDialog } from './MessageDialog';
import { MessageFilters, messageFilters } from './MessageFilters';
import { MessageTable } from './MessageTable';
import { NoAgentsYet } from './NoAgentsYet';
import { useMessages } from './useMessages';

const useStyles = makeStyles(theme => ({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** `/parc/inventory`: what came in, newest first, as it comes. */
export const MessagesPage = () => {
  const { get, set } = useSearchFilters();
  const { value, error, reload } = useMessages();
  const opened = get('message');
  return (
    <>
      <MessageFilters onReplayed={reload} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && <Messages page={value} />}
      {opened && (
        <MessageDialog
          id={opened}
          onReplayed={reload}
          onClose={() => set({ message: undefined })}
        />
      )}
    </>
  );
};

const Messages = ({ page }: { page: CursorPage<InventoryMessage> }) => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const isFirst = !get('cursor');
  if (!page.items.length && isFirst) return <NoMessages />;
  const { nextCursor } = page.pageInfo;
  return (
    <>
      <MessageTable messages={page.items} />
      <div className={classes.foot}>
        {isFirst ? (
          <Typography variant="body2">{t('messages.live')}</Typography>
        ) : (
          <Button onClick={() => set({ cursor: undefined })}>
            {t('messages.newest')}
          </Button>
        )}
        {nextCursor && (
          <Button onClick={() => set({ cursor: nextCursor })}>
            {t('messages.older')}
          </Button>
        )}
      </div>
    </>
  );
};

/** Nothing at all, or nothing that fits. */
const NoMessages = () => {
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const narrowing = messageFilters.filter(get);
  if (!narrowing.length) return <NoAgentsYet />;
  return (
    <EmptyState title={t('messages.noMatch')}>
      <Button
        variant="outlined"
        onClick={() =>
          set(Object.fromEntries(narrowing.map(each => [each, undefined])))
        }
      >
        {t('messages.clear')}
      </Button>
    </EmptyState>
  );
};
