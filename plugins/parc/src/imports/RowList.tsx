import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  importOutcomes,
  type Import,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { ErrorPanel, getNoun, RecordSkeleton } from '../records';
import { RowItem } from './RowItem';
import { useImportRows } from './useImportRows';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(2, 0, 1),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** What becomes of each row, counted and filtered by it. */
export const RowList = ({ one }: { one: Import }) => {
  const classes = useStyles();
  const { t } = useText();
  const list = useImportRows(one);
  const { rows, error, more } = list;
  return (
    <>
      <OutcomeFilter one={one} list={list} />
      {error && <ErrorPanel error={error} onRetry={list.reload} />}
      {!rows && !error && <RecordSkeleton />}
      {rows?.length === 0 && (
        <Typography variant="body2">{t('imports.rows.none')}</Typography>
      )}
      <ul className={classes.list}>
        {rows?.map(row => (
          <li key={row.line}>
            <RowItem row={row} noun={getNoun(one.noun)} />
          </li>
        ))}
      </ul>
      {more && (
        <Button disabled={more.isRunning} onClick={() => more.run()}>
          {t('imports.rows.more')}
        </Button>
      )}
    </>
  );
};

const OutcomeFilter = (props: {
  one: Import;
  list: ReturnType<typeof useImportRows>;
}) => {
  const { one, list } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const total = Object.values(one.counts).reduce((sum, each) => sum + each, 0);
  return (
    <div
      role="group"
      aria-label={t('imports.check.filter')}
      className={classes.filters}
    >
      {[undefined, ...importOutcomes].map(each => {
        const isShown = list.outcome === each;
        return (
          <Button
            key={each ?? 'all'}
            size="small"
            variant={isShown ? 'contained' : 'outlined'}
            color={isShown ? 'primary' : 'default'}
            aria-pressed={isShown}
            onClick={() => list.show(each)}
          >
            {t(`imports.outcomes.${each ?? 'all'}`)} ·{' '}
            {formats.number(each ? one.counts[each] : total)}
          </Button>
        );
      })}
    </div>
  );
};
