import { useState } from 'react';
import Button from '@material-ui/core/Button';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import Popover from '@material-ui/core/Popover';
import ArrowBack from '@material-ui/icons/ArrowBack';
import FilterList from '@material-ui/icons/FilterList';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import type { RecordList } from '../useRecordList';
import { FilterEditor } from './FilterEditor';

const useStyles = makeStyles(theme => ({
  list: { minWidth: 260, maxHeight: '60vh', overflow: 'auto' },
  back: { margin: theme.spacing(1, 1, 0) },
}));

/** The filters that are not wanted every day: choose a field, then its values. */
export const MoreFilters = (props: {
  list: RecordList;
  fields: string[];
  label: string;
}) => {
  const { list, fields, label } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [field, setField] = useState<string>();
  if (!fields.length) return null;
  const close = () => {
    setAnchor(null);
    setField(undefined);
  };
  return (
    <>
      <Button
        startIcon={<FilterList />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': label }}
      >
        {field ? (
          <ChosenField
            list={list}
            field={field}
            onBack={() => setField(undefined)}
          />
        ) : (
          <FieldChoice list={list} fields={fields} onChoose={setField} />
        )}
      </Popover>
    </>
  );
};

const FieldChoice = (props: {
  list: RecordList;
  fields: string[];
  onChoose(field: string): void;
}) => {
  const classes = useStyles();
  const text = useText();
  return (
    <List dense className={classes.list}>
      {props.fields.map(field => (
        <li key={field}>
          <ListItem
            button
            component="div"
            onClick={() => props.onChoose(field)}
          >
            <ListItemText primary={text.field(props.list.noun, field)} />
          </ListItem>
        </li>
      ))}
    </List>
  );
};

const ChosenField = (props: {
  list: RecordList;
  field: string;
  onBack(): void;
}) => {
  const classes = useStyles();
  const text = useText();
  return (
    <>
      <Button
        size="small"
        className={classes.back}
        startIcon={<ArrowBack />}
        onClick={props.onBack}
      >
        {text.field(props.list.noun, props.field)}
      </Button>
      <FilterEditor list={props.list} field={props.field} />
    </>
  );
};
