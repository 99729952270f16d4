import type { StateColour } from '../assets';
import type { ComplianceOutcome } from './complianceFigures';

/** How the outcomes of windows look on every page; their names are the pages' texts `compliance.outcomes`. */
export const complianceOutcomeLooks: Readonly<
  Record<ComplianceOutcome, { colour: StateColour; icon: string }>
> = {
  'in-window': { colour: 'green', icon: 'CheckCircle' },
  early: { colour: 'teal', icon: 'CheckCircle' },
  late: { colour: 'orange', icon: 'Schedule' },
  skipped: { colour: 'grey', icon: 'Archive' },
  overdue: { colour: 'red', icon: 'ReportProblem' },
  missed: { colour: 'red', icon: 'Delete' },
  left: { colour: 'grey', icon: 'Inbox' },
};
