import type { FormParts } from '../../records';
import { ClosedOnInput, OpenOnInput } from './DaysInput';
import { HoursInput } from './HoursInput';

/** What the form of a calendar has beside plain inputs: hours and days are read as they are typed. */
export const calendarFormParts: FormParts = {
  inputs: {
    hours: HoursInput,
    closedOn: ClosedOnInput,
    openOn: OpenOnInput,
  },
};
