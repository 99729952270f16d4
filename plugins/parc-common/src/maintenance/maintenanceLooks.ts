import type { StateColour } from '../assets';
import type { DueState } from './dueOf';
import type { MaintenancePlanStatus } from './maintenancePlanFields';

/** A colour and an icon (a name of `@material-ui/icons`); the words are translated by the value. */
interface Look {
  colour: StateColour;
  icon: string;
}

/** How the status of a plan looks. */
export const maintenancePlanStatusLooks: Readonly<
  Record<MaintenancePlanStatus, Look>
> = {
  active: { colour: 'green', icon: 'CheckCircle' },
  paused: { colour: 'orange', icon: 'Schedule' },
  ended: { colour: 'grey', icon: 'Archive' },
};

/** How what is due looks: to be done now is no alarm, too late is one. */
export const dueStateLooks: Readonly<Record<DueState, Look>> = {
  'not-yet': { colour: 'grey', icon: 'Schedule' },
  'in-window': { colour: 'blue', icon: 'Build' },
  overdue: { colour: 'red', icon: 'ReportProblem' },
  paused: { colour: 'orange', icon: 'Lock' },
};
