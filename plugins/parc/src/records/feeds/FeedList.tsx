import Typography from '@material-ui/core/Typography';
import type { CalendarFeed } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ActionButton } from '../ActionButton';
import { Ago } from '../Ago';
import { ErrorPanel } from '../ErrorPanel';
import { PlainTable, type PlainColumn } from '../table';
import { useRevokeFeed } from './useFeeds';

/** The reader's own calendars. */
export const FeedList = (props: {
  feeds: readonly CalendarFeed[];
  onChanged(): void;
}) => {
  const { t } = useText();
  const revoking = useRevokeFeed(props.onChanged);
  if (props.feeds.length === 0) return null;
  const columns: PlainColumn<CalendarFeed>[] = [
    { key: 'name', heading: t('feeds.name'), cell: ({ name }) => name },
    {
      key: 'used',
      heading: t('feeds.used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Ago at={lastUsedAt} /> : t('credentials.never'),
    },
    {
      key: 'actions',
      heading: t('discovered.what'),
      cell: ({ id, name }) => (
        <ActionButton
          size="small"
          label={t('credentials.revoke')}
          fullLabel={`${t('credentials.revoke')}: ${name}`}
          onClick={() => revoking.run(id)}
        />
      ),
    },
  ];
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {t('feeds.own')}
      </Typography>
      {revoking.error && <ErrorPanel error={revoking.error} />}
      <PlainTable
        caption={t('feeds.own')}
        columns={columns}
        rows={props.feeds}
        keyOf={({ id }) => id}
      />
    </section>
  );
};
