import {
  isEndedTask,
  type ChangeTask,
} from '@parc/backstage-plugin-parc-common';

/** What must be ended before a change is: the way back for who backs out, all else for who finishes. */
export function openTasksOf(
  tasks: readonly ChangeTask[],
  verb: string,
): string[] {
  const isWayBack = verb === 'back-out';
  return tasks
    .filter(each => (each.kind === 'back-out') === isWayBack)
    .filter(each => !isEndedTask(each))
    .map(each => each.title);
}
