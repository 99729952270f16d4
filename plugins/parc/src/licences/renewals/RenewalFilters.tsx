import { makeStyles } from '@material-ui/core/styles';
import {
  licences,
  occasionKinds,
  suppliers,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ChoiceFilter,
  EntityPicker,
  ReferenceFilter,
  useSearchFilters,
} from '../../records';

/** How far the page looks ahead at first, in months. */
export const usualMonths = 12;
const otherMonths = ['3', '6', '24', '36'];

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

/** Whose licences, and how far ahead; in the page's address. */
export const RenewalFilters = () => {
  const classes = useStyles();
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <div className={classes.root}>
      <ChoiceFilter
        id="renewal-months"
        label={text.t('renewals.ahead')}
        values={otherMonths}
        labelOf={months => text.t('renewals.months', { months })}
        anyLabel={text.t('renewals.months', { months: usualMonths })}
        value={get('months')}
        onChange={months => set({ months })}
      />
      <ChoiceFilter
        id="renewal-kind"
        label={text.t('renewals.what')}
        values={occasionKinds}
        labelOf={kind => text.t(`renewals.kinds.${kind}`)}
        value={get('kind')}
        onChange={kind => set({ kind })}
      />
      <div className={classes.picker}>
        <EntityPicker
          kinds={['group', 'user']}
          id="renewal-owner"
          label={text.field(licences, 'owner')}
          value={get('owner')}
          onChange={owner => set({ owner })}
        />
      </div>
      <div className={classes.picker}>
        <ReferenceFilter
          noun={suppliers}
          id="renewal-supplier"
          label={text.field(licences, 'supplier')}
          value={get('supplier')}
          onChange={supplier => set({ supplier })}
        />
      </div>
    </div>
  );
};
