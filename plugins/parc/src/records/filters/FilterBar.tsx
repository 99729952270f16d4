import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { fieldsThat } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import type { RecordList } from '../useRecordList';
import { FilterButton } from './FilterButton';
import { FilterChips } from './FilterChips';
import { MoreFilters } from './MoreFilters';
import { SearchField } from './SearchField';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
}));

/** Full text, the usual filters as buttons, all others behind one more, and chips of what is active. */
export const FilterBar = (props: {
  list: RecordList;
  /** The fields that have a button of their own. */
  mainFilters: readonly string[];
  /** Where what is narrowed cannot be told by a typed text. */
  withoutText?: boolean;
}) => {
  const { list, mainFilters } = props;
  const classes = useStyles();
  const { t } = useText();
  // On a phone a row of buttons would fill the screen: all of them are behind one.
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const ownButtons = isPhone ? [] : mainFilters;
  const others = [
    ...mainFilters,
    ...fieldsThat(list.noun, 'filter').filter(
      field => !mainFilters.includes(field),
    ),
  ].filter(field => !ownButtons.includes(field));
  return (
    <div role="search" aria-label={t('filters.title')}>
      <div className={classes.root}>
        {!props.withoutText && <SearchField list={list} />}
        {ownButtons.map(field => (
          <FilterButton key={field} list={list} field={field} />
        ))}
        <MoreFilters
          list={list}
          fields={others}
          label={t(isPhone ? 'filters.title' : 'filters.more')}
        />
      </div>
      <FilterChips list={list} />
    </div>
  );
};
