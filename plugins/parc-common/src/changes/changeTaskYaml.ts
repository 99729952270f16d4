import type { Entity } from '@backstage/catalog-model';
import { readMinutes } from '../records/readMinutes';
import { readYamlList, refuseUnknown } from '../records/readYamlList';
import { completeRef, type Declared } from '../records/recordYaml';
import {
  changeTaskInputSchema,
  mostTasksOfChange,
  type ChangeTask,
  type ChangeTaskInput,
} from './changeTasks';

/** Where the tasks stand in a ChangeRecord's YAML. */
export const tasksPath = 'spec.tasks';

/** The keys of a task, and where the register keeps them. */
const keyOf: Readonly<Record<string, string>> = {
  title: 'title',
  kind: 'kind',
  assignee: 'assignee',
  instructions: 'instructions',
  checklist: 'checklist',
  estimatedMinutes: 'estimate',
};

/** The tasks of a file in their order, each by itself; undefined when it says none. A plain text is a title. */
export function readTasks(
  declared: Declared,
  entity: Entity,
): ChangeTaskInput[] | undefined {
  const tasks = readYamlList(declared, entity, tasksPath, readTask, 'title');
  if (!tasks || tasks.length <= mostTasksOfChange) return tasks;
  declared.problems.push({
    field: tasksPath,
    value: tasks.length,
    message: `must not be more than ${mostTasksOfChange}`,
  });
  return undefined;
}

function readTask(
  problems: Declared['problems'],
  entity: Entity,
  path: string,
  item: Record<string, unknown>,
): ChangeTaskInput | undefined {
  refuseUnknown('ChangeRecord', problems, path, item, Object.values(keyOf));
  const { title, kind, assignee, instructions, checklist, estimate } = item;
  const parsed = changeTaskInputSchema.safeParse({
    title,
    kind,
    instructions,
    checklist,
    assignee: assignee && completeRef(entity, assignee, 'user'),
    estimatedMinutes: readMinutes(estimate),
  });
  if (parsed.success) return parsed.data;
  const [{ path: place, message }] = parsed.error.issues;
  const key = keyOf[String(place[0])];
  problems.push({ field: `${path}.${key}`, value: item[key], message });
  return undefined;
}

/** A task as its line in a file. */
export function taskToYaml(task: ChangeTask): object {
  const { title, kind, assignee, instructions, checklist } = task;
  return {
    title,
    kind,
    ...(assignee ? { assignee } : {}),
    ...(instructions ? { instructions } : {}),
    ...(checklist.length
      ? { checklist: checklist.map(each => each.text) }
      : {}),
    ...(task.estimatedMinutes === undefined
      ? {}
      : { estimate: { minutes: task.estimatedMinutes } }),
  };
}
