import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  ChangeTask,
  ChangeTaskInput,
  ChangeTaskVerb,
  ChangeTaskVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** The tasks of a change, in their order. */
export function useTasks(change: Change): Loaded<{ items: ChangeTask[] }> {
  const client = useApi(parcApiRef).changes;
  return useLoaded(`tasks of ${change.id} ${change.version}`, () =>
    client.tasks(change.id),
  );
}

/** Plans the tasks of a change anew, as it was when the editor was opened. */
export function useSaveTasks(
  change: Change,
  onSaved: () => void,
): Action<[tasks: ChangeTaskInput[], reason?: string], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async (tasks, reason) => {
    await client.setTasks(change.id, change.version, { tasks, reason });
    onSaved();
  });
}

/** Does a verb to a task as it was when it was read. */
export function useActOnTask(
  change: Change,
  task: ChangeTask,
  onDone: () => void,
): Action<[verb: ChangeTaskVerb, body: ChangeTaskVerbBody], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async (verb, body) => {
    await client.actOnTask(change.id, task.id, verb, body, task.version);
    onDone();
  });
}
