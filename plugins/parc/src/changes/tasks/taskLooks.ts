import type {
  ChangeTaskState,
  StateColour,
} from '@parc/backstage-plugin-parc-common';

/** How the state of a task looks. */
export const taskLooks: Readonly<
  Record<ChangeTaskState, { colour: StateColour; icon: string }>
> = {
  open: { colour: 'grey', icon: 'Schedule' },
  'in-progress': { colour: 'blue', icon: 'Build' },
  done: { colour: 'green', icon: 'CheckCircle' },
  failed: { colour: 'red', icon: 'ReportProblem' },
  skipped: { colour: 'black', icon: 'Archive' },
};
