import type { StateColour } from '../assets';
import type { ChangeApproval, ConflictState, RiskLevel } from './changeChoices';
import type { ChangeStatus } from './changeLifeCycle';
import type { ChangeModelStatus } from './changeModelFields';

type Look = { colour: StateColour; icon: string };

/** How the status of a change looks: its colour and its icon (a name of `@material-ui/icons`). */
export const changeStatusLooks: Readonly<Record<ChangeStatus, Look>> = {
  new: { colour: 'grey', icon: 'Schedule' },
  assess: { colour: 'teal', icon: 'Help' },
  authorize: { colour: 'orange', icon: 'Help' },
  scheduled: { colour: 'teal', icon: 'Schedule' },
  implement: { colour: 'blue', icon: 'Build' },
  review: { colour: 'orange', icon: 'Inbox' },
  closed: { colour: 'green', icon: 'CheckCircle' },
  canceled: { colour: 'black', icon: 'Delete' },
};

/** How the level of a risk looks. */
export const riskLevelLooks: Readonly<Record<RiskLevel, Look>> = {
  low: { colour: 'green', icon: 'CheckCircle' },
  medium: { colour: 'orange', icon: 'Help' },
  high: { colour: 'red', icon: 'Help' },
};

/** How an approval looks. */
export const changeApprovalLooks: Readonly<Record<ChangeApproval, Look>> = {
  'not-asked': { colour: 'grey', icon: 'Schedule' },
  'pre-authorised': { colour: 'green', icon: 'CheckCircle' },
  asked: { colour: 'orange', icon: 'Help' },
  afterwards: { colour: 'orange', icon: 'Help' },
  approved: { colour: 'green', icon: 'CheckCircle' },
  refused: { colour: 'red', icon: 'ReportProblem' },
};

/** How conflicts look. */
export const conflictStateLooks: Readonly<Record<ConflictState, Look>> = {
  unchecked: { colour: 'grey', icon: 'Schedule' },
  none: { colour: 'green', icon: 'CheckCircle' },
  found: { colour: 'red', icon: 'Help' },
  overridden: { colour: 'orange', icon: 'Help' },
};

/** How the status of a model looks. */
export const changeModelStatusLooks: Readonly<Record<ChangeModelStatus, Look>> =
  {
    active: { colour: 'green', icon: 'CheckCircle' },
    suspended: { colour: 'orange', icon: 'Schedule' },
    retired: { colour: 'black', icon: 'Archive' },
  };
