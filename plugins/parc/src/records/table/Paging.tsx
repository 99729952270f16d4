import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import NavigateBefore from '@material-ui/icons/NavigateBefore';
import NavigateNext from '@material-ui/icons/NavigateNext';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { pageSizes } from '../listState';
import type { RecordList } from '../useRecordList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  size: { width: 150 },
}));

/**
 * Previous and next, by keyset: a page never repeats or loses a row when others change in between. What fits on one
 * page has none.
 */
export const Paging = ({ list }: { list: RecordList }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { nextCursor, prevCursor } = list.answer?.pageInfo ?? {};
  const isShort = (list.answer?.items.length ?? 0) <= pageSizes[0];
  if (list.answer && !nextCursor && !prevCursor && isShort) return null;
  return (
    <nav className={classes.root} aria-label={t('list.pages')}>
      <TextField
        select
        size="small"
        variant="outlined"
        className={classes.size}
        label={t('list.pageSize')}
        id={`page-size-${list.noun.plural}`}
        value={list.state.limit}
        onChange={event => list.change({ limit: Number(event.target.value) })}
      >
        {pageSizes.map(size => (
          <MenuItem key={size} value={size}>
            {formats.number(size)}
          </MenuItem>
        ))}
      </TextField>
      <Button
        startIcon={<NavigateBefore />}
        disabled={!prevCursor || list.isLoading}
        onClick={() => list.change({ cursor: prevCursor })}
      >
        {t('list.previous')}
      </Button>
      <Button
        endIcon={<NavigateNext />}
        disabled={!nextCursor || list.isLoading}
        onClick={() => list.change({ cursor: nextCursor })}
      >
        {t('list.next')}
      </Button>
    </nav>
  );
};
