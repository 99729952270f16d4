import type { StateColour } from '@parc/backstage-plugin-parc-common';

/** How a warranty stands on a day. */
export interface WarrantyState {
  state: 'over' | 'ending' | 'running';
  colour: StateColour;
  icon: string;
}

/** Within so many days an ending warranty asks for a decision. */
const soonInDays = 90;
const dayInMs = 86_400_000;

/** The last day of a warranty still counts. */
export function warrantyState(end: string, today: string): WarrantyState {
  if (end < today)
    return { state: 'over', colour: 'grey', icon: 'ReportProblem' };
  const days = (Date.parse(end) - Date.parse(today)) / dayInMs;
  return days <= soonInDays
    ? { state: 'ending', colour: 'orange', icon: 'Schedule' }
    : { state: 'running', colour: 'green', icon: 'CheckCircle' };
}
