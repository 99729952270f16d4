import Typography from '@material-ui/core/Typography';
import type { CalendarFeed } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ActionButton,
  Ago,
  ErrorPanel,
  PlainTable,
  type PlainColumn,
} from '../../records';
import { useRevokeFeed } from './useRenewals';

/** The reader's own calendars. */
export const FeedList = (props: {
  feeds: readonly CalendarFeed[];
  onChanged(): void;
}) => {
  const { t } = useText();
  const revoking = useRevokeFeed(props.onChanged);
  if (props.feeds.length === 0) return null;
  const columns: PlainColumn<CalendarFeed>[] = [
    { key: 'name', heading: t('renewals.feedName'), cell: ({ name }) => name },
    {
      key: 'used',
      heading: t('renewals.feedUsed'),
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
        {t('renewals.feeds')}
      </Typography>
      {revoking.error && <ErrorPanel error={revoking.error} />}
      <PlainTable
        caption={t('renewals.feeds')}
        columns={columns}
        rows={props.feeds}
        keyOf={({ id }) => id}
      />
    </section>
  );
};
