import { z } from 'zod';
import { defineLifeCycle } from '../records/lifeCycle';
import { normaliseEntityRef } from '../records/entityRef';
import { reasonSchema, textSchema } from '../records/schema';

/** What a task is for. Those of a back-out are done only when the change is backed out. */
export const changeTaskKinds = [
  'build',
  'test',
  'communication',
  'release',
  'verification',
  'back-out',
] as const;
export type ChangeTaskKind = (typeof changeTaskKinds)[number];

export const changeTaskStates = [
  'open',
  'in-progress',
  'done',
  'failed',
  'skipped',
] as const;
export type ChangeTaskState = (typeof changeTaskStates)[number];

/** What can be done with a task; each is a call of the API and a button on the page. */
export const changeTaskVerbs = [
  'start',
  'finish',
  'fail',
  'skip',
  'reopen',
] as const;
export type ChangeTaskVerb = (typeof changeTaskVerbs)[number];

/** A task is begun and ended while its change is implemented; building and testing also before. */
export const changeTaskLifeCycle = defineLifeCycle<
  ChangeTaskState,
  ChangeTaskVerb
>({
  states: changeTaskStates,
  final: [],
  verbs: {
    start: { from: ['open'], to: ['in-progress'] },
    finish: { from: ['open', 'in-progress'], to: ['done'] },
    fail: { from: ['open', 'in-progress'], to: ['failed'] },
    skip: { from: ['open'], to: ['skipped'] },
    reopen: { from: ['done', 'failed', 'skipped'], to: ['open'] },
  },
});

/** The most tasks of a change, and the most points of a task's checklist. */
export const mostTasksOfChange = 100;
export const mostPointsOfTask = 50;
/** The longest that a task may take, in minutes: four weeks. */
export const mostTaskMinutes = 40_320;

const personSchema = textSchema(255)
  .trim()
  .transform((given, context) => {
    const ref = normaliseEntityRef(given);
    if (ref && /^(user|group):/.test(ref)) return ref;
    context.addIssue({
      code: 'custom',
      message:
        'must be an entity reference of kind user or group such as user:default/name',
    });
    return z.NEVER;
  });

/** A task as it is planned; with an `id` it is one that is there already. */
export const changeTaskInputSchema = z.strictObject({
  id: z.uuid().optional(),
  title: textSchema(255).trim().min(1),
  kind: z.enum(changeTaskKinds).default('release'),
  assignee: personSchema.nullish(),
  instructions: textSchema(10_000).trim().nullish().describe('Markdown'),
  checklist: z
    .array(textSchema(255).trim().min(1))
    .max(mostPointsOfTask)
    .default([]),
  estimatedMinutes: z.number().int().min(0).max(mostTaskMinutes).nullish(),
});
export type ChangeTaskInput = z.output<typeof changeTaskInputSchema>;

/** All tasks of a change, in the order in which they are done. Those that are left out go; none that was begun may. */
export const changeTasksBodySchema = z.strictObject({
  tasks: z.array(changeTaskInputSchema).max(mostTasksOfChange),
  reason: reasonSchema.optional(),
});
export type ChangeTasksBody = z.output<typeof changeTasksBodySchema>;

/** What a verb on a task takes: which points of its checklist are ticked, and what was found. */
export const changeTaskVerbSchema = z.strictObject({
  ticked: z
    .array(z.number().int().min(0).max(mostPointsOfTask))
    .max(mostPointsOfTask)
    .optional(),
  minutes: z.number().int().min(0).max(mostTaskMinutes).optional(),
  notes: textSchema(10_000).trim().optional(),
  reason: reasonSchema.optional(),
});
export type ChangeTaskVerbBody = z.output<typeof changeTaskVerbSchema>;

/** A task as the API answers it. */
export const changeTaskSchema = z.object({
  id: z.uuid(),
  position: z.number().int().describe('from 1'),
  title: z.string(),
  kind: z.enum(changeTaskKinds),
  state: z.enum(changeTaskStates),
  version: z.number().int(),
  assignee: z.string().optional(),
  instructions: z.string().optional(),
  checklist: z.array(z.object({ text: z.string(), isTicked: z.boolean() })),
  estimatedMinutes: z.number().int().optional(),
  startedAt: z.iso.datetime().optional(),
  finishedAt: z.iso.datetime().optional(),
  minutes: z.number().int().optional(),
  notes: z.string().optional(),
  reason: z.string().optional().describe('why it was skipped or failed'),
  doneBy: z.string().optional(),
});
export type ChangeTask = z.output<typeof changeTaskSchema>;
export const changeTasksAnswerSchema = z.object({
  items: z.array(changeTaskSchema),
});

/** A task that the caller or one of their groups has still to do, and the change that it is of. */
export const ownTaskSchema = z.object({
  task: changeTaskSchema,
  change: z.object({
    id: z.string(),
    ref: z.string(),
    title: z.string(),
    status: z.string(),
    windowStart: z.iso.datetime().optional(),
    windowEnd: z.iso.datetime().optional(),
  }),
});
export type OwnTask = z.output<typeof ownTaskSchema>;
export const ownTasksSchema = z.object({ items: z.array(ownTaskSchema) });
