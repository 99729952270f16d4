import { makeStyles } from '@material-ui/core/styles';
import {
  locations,
  windowEntityKinds,
  windowKinds,
  windows,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ChoiceFilter,
  EntityPicker,
  ReferenceFilter,
  useSearchFilters,
} from '../../records';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
    // On the page's own ground the usual colour is too pale (WCAG 1.4.3).
    '& label': { color: 'inherit' },
  },
  picker: {
    width: 260,
    maxWidth: '100%',
    '& .MuiInputBase-root': {
      backgroundColor: theme.palette.background.paper,
    },
  },
}));

/** Which windows: of a kind, and what concerns a place or a system; in the page's address. */
export const MonthFilters = () => {
  const classes = useStyles();
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <div className={classes.root}>
      <ChoiceFilter
        id="window-kind"
        label={text.t('windowMonth.kind')}
        values={windowKinds}
        labelOf={kind => text.choice(windows, 'kind', kind)}
        value={get('kind')}
        onChange={kind => set({ kind })}
      />
      <div className={classes.picker}>
        <ReferenceFilter
          noun={locations}
          id="window-location"
          label={text.field(windows, 'location')}
          value={get('location')}
          onChange={location => set({ location })}
        />
      </div>
      <div className={classes.picker}>
        <EntityPicker
          kinds={windowEntityKinds}
          id="window-entity"
          label={text.field(windows, 'entity')}
          value={get('entity')}
          onChange={entity => set({ entity })}
        />
      </div>
    </div>
  );
};
