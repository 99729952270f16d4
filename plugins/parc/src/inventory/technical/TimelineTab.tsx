import type { Asset } from '@parc/backstage-plugin-parc-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../language';
import { Card, ErrorPanel, useHistoryStyles } from '../../records';
import { TimelineItem } from './TimelineItem';
import { useTimeline } from './useTechnical';

/** Everything that happened to a machine, by people and by itself. */
export const TimelineTab = ({ asset }: { asset: Asset }) => {
  const classes = useHistoryStyles();
  const { t } = useText();
  const { items, error, reload, loadMore, isLoading } = useTimeline(asset);
  return (
    <Card heading={t('timeline.title')}>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <Skeleton variant="rect" height={240} />}
      {items?.length === 0 && (
        <Typography variant="body2">{t('timeline.empty')}</Typography>
      )}
      <ol className={classes.list} aria-busy={isLoading}>
        {items?.map(entry => (
          <TimelineItem key={`${entry.kind} ${entry.id}`} entry={entry} />
        ))}
      </ol>
      {loadMore && (
        <Button onClick={loadMore} disabled={isLoading}>
          {t('timeline.more')}
        </Button>
      )}
    </Card>
  );
};
