import {
  locations,
  maintenancePlans,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { AddressEntity, AddressReference, FilterBar } from '../../records';

/** Which orders: of a plan, a team, a person, a place; in the page's address. */
export const CalendarFilters = () => {
  const text = useText();
  return (
    <FilterBar>
      <AddressReference
        noun={maintenancePlans}
        id="calendar-plan"
        label={text.field(workOrders, 'plan')}
        name="plan"
      />
      <AddressEntity
        kinds={['group']}
        id="calendar-team"
        label={text.field(workOrders, 'team')}
        name="team"
      />
      <AddressEntity
        kinds={['user', 'group']}
        id="calendar-assignee"
        label={text.field(workOrders, 'assignee')}
        name="assignee"
      />
      <AddressReference
        noun={locations}
        id="calendar-location"
        label={text.field(workOrders, 'location')}
        name="location"
      />
    </FilterBar>
  );
};
