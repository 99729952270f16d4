import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Popover from '@material-ui/core/Popover';
import ArrowDropDown from '@material-ui/icons/ArrowDropDown';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import type { RecordList } from '../useRecordList';
import { FilterEditor } from './FilterEditor';

const useStyles = makeStyles(theme => ({
  button: {
    textTransform: 'none',
    minHeight: 40,
    backgroundColor: theme.palette.background.paper,
  },
}));

/** One filter: a button that says how many values are wanted and opens their choice. */
export const FilterButton = (props: { list: RecordList; field: string }) => {
  const { list, field } = props;
  const classes = useStyles();
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = text.field(list.noun, field);
  const wanted = list.state.filters[field]?.length ?? 0;
  return (
    <>
      <Button
        className={classes.button}
        variant="outlined"
        color={wanted ? 'primary' : 'default'}
        endIcon={<ArrowDropDown />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {wanted ? `${label} (${wanted})` : label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': label }}
      >
        <FilterEditor list={list} field={field} />
      </Popover>
    </>
  );
};
