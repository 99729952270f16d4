import type { StateColour } from '../assets';
import type { ImportOutcome, ImportState } from './importSchemas';

interface Look {
  colour: StateColour;
  icon?: string;
}

/** How the states of an import look on every page. */
export const importStateLooks: Readonly<Record<ImportState, Look>> = {
  uploaded: { colour: 'grey', icon: 'Inbox' },
  checking: { colour: 'blue', icon: 'Schedule' },
  checked: { colour: 'teal', icon: 'Schedule' },
  running: { colour: 'blue', icon: 'Schedule' },
  done: { colour: 'green', icon: 'CheckCircle' },
  cancelled: { colour: 'orange', icon: 'ReportProblem' },
  undoing: { colour: 'blue', icon: 'Schedule' },
  undone: { colour: 'grey', icon: 'Archive' },
  failed: { colour: 'red', icon: 'ReportProblem' },
};

/** How what becomes of a row looks. */
export const importOutcomeLooks: Readonly<Record<ImportOutcome, Look>> = {
  create: { colour: 'green', icon: 'CheckCircle' },
  update: { colour: 'blue', icon: 'Build' },
  unchanged: { colour: 'grey' },
  error: { colour: 'red', icon: 'ReportProblem' },
};

/** Whether the backend works on an import, so that a page looks again. */
export function isImportBusy(state: ImportState): boolean {
  return state === 'checking' || state === 'running' || state === 'undoing';
}
