import type {
  ImportOutcome,
  ImportState,
  StateColour,
} from '@parc/backstage-plugin-parc-common';

interface Look {
  colour: StateColour;
  icon?: string;
}

/** How the states of an import look. */
export const stateLooks: Readonly<Record<ImportState, Look>> = {
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
export const outcomeLooks: Readonly<Record<ImportOutcome, Look>> = {
  create: { colour: 'green', icon: 'CheckCircle' },
  update: { colour: 'blue', icon: 'Build' },
  unchanged: { colour: 'grey' },
  error: { colour: 'red', icon: 'ReportProblem' },
};

/** Whether the backend works on it, so that the page looks again. */
export function isBusy(state: ImportState): boolean {
  return state === 'checking' || state === 'running' || state === 'undoing';
}
