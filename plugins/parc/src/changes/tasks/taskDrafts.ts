import {
  mostTasksOfChange,
  type ChangeTask,
  type ChangeTaskInput,
} from '@parc/backstage-plugin-parc-common';

/** A task as it is written; `key` tells it from the others while it is moved. */
export interface TaskDraft {
  key: string;
  id?: string;
  title: string;
  kind: ChangeTask['kind'];
  assignee?: string;
  instructions?: string;
  checklist: string[];
  estimatedMinutes?: number;
  /** One that was begun stays. */
  isBegun: boolean;
}

export function toDrafts(tasks: readonly ChangeTask[]): TaskDraft[] {
  return tasks.map(task => ({
    key: task.id,
    id: task.id,
    title: task.title,
    kind: task.kind,
    assignee: task.assignee,
    instructions: task.instructions,
    checklist: task.checklist.map(({ text }) => text),
    estimatedMinutes: task.estimatedMinutes,
    isBegun: task.state !== 'open',
  }));
}

/** A new one, to be done with the others. */
export function newDraft(key: string): TaskDraft {
  return { key, title: '', kind: 'release', checklist: [], isBegun: false };
}

/** What is sent of what was written. */
export function toTasks(drafts: readonly TaskDraft[]): ChangeTaskInput[] {
  return drafts.map(({ key: _, isBegun: __, ...draft }) => ({
    ...draft,
    title: draft.title.trim(),
    instructions: draft.instructions?.trim() || undefined,
  }));
}

/** The keys of those that cannot be saved: they have no title. */
export function wrongDrafts(drafts: readonly TaskDraft[]): string[] {
  return drafts.filter(({ title }) => !title.trim()).map(({ key }) => key);
}

/** The same with one moved to the front or to the back. */
export function movedDraft(
  drafts: readonly TaskDraft[],
  from: number,
  by: -1 | 1,
): TaskDraft[] {
  const to = from + by;
  if (to < 0 || to >= drafts.length) return [...drafts];
  const moved = [...drafts];
  [moved[from], moved[to]] = [moved[to], moved[from]];
  return moved;
}

/** Whether there may be one more. */
export function mayAdd(drafts: readonly TaskDraft[]): boolean {
  return drafts.length < mostTasksOfChange;
}
