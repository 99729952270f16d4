import {
  locations,
  maintenancePlans,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  EntityPicker,
  FilterBar,
  FilterSlot,
  ReferenceFilter,
  useSearchFilters,
} from '../../records';

/** Which orders: of a plan, a team, a person, a place; in the page's address. */
export const CalendarFilters = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <FilterBar>
      <FilterSlot>
        <ReferenceFilter
          noun={maintenancePlans}
          id="calendar-plan"
          label={text.field(workOrders, 'plan')}
          value={get('plan')}
          onChange={plan => set({ plan })}
        />
      </FilterSlot>
      <FilterSlot>
        <EntityPicker
          kinds={['group']}
          id="calendar-team"
          label={text.field(workOrders, 'team')}
          value={get('team')}
          onChange={team => set({ team })}
        />
      </FilterSlot>
      <FilterSlot>
        <EntityPicker
          kinds={['user', 'group']}
          id="calendar-assignee"
          label={text.field(workOrders, 'assignee')}
          value={get('assignee')}
          onChange={assignee => set({ assignee })}
        />
      </FilterSlot>
      <FilterSlot>
        <ReferenceFilter
          noun={locations}
          id="calendar-location"
          label={text.field(workOrders, 'location')}
          value={get('location')}
          onChange={location => set({ location })}
        />
      </FilterSlot>
    </FilterBar>
  );
};
