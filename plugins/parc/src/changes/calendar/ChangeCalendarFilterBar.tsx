import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import {
  changes,
  changeStatuses,
  changeTypes,
  conflictStates,
  riskLevels,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressEntity,
  ChoiceFilter,
  FilterBar,
  useSearchFilters,
} from '../../records';

const choices = {
  type: changeTypes,
  // What was cancelled is in no calendar.
  status: changeStatuses.filter(status => status !== 'canceled'),
  riskLevel: riskLevels,
  conflictState: conflictStates,
} as const;

/** Which changes, and whether work orders are shown beside them; in the page's address. */
export const ChangeCalendarFilterBar = (props: { withOrders: boolean }) => {
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <FilterBar>
      {Object.entries(choices).map(([field, values]) => (
        <ChoiceFilter
          key={field}
          id={`calendar-${field}`}
          label={text.field(changes, field)}
          values={values}
          labelOf={value => text.choice(changes, field, value)}
          value={get(field)}
          onChange={value => set({ [field]: value })}
        />
      ))}
      <AddressEntity
        kinds={['group', 'user']}
        id="calendar-owner"
        label={text.t('changeCalendar.owner')}
        name="owner"
      />
      <AddressEntity
        kinds={['system']}
        id="calendar-system"
        label={text.t('changeCalendar.system')}
        name="system"
      />
      <FormControlLabel
        label={text.t('changeCalendar.orders')}
        control={
          <Switch
            size="small"
            color="primary"
            checked={props.withOrders}
            onChange={(_, isOn) => set({ orders: isOn ? undefined : 'no' })}
          />
        }
      />
    </FilterBar>
  );
};
