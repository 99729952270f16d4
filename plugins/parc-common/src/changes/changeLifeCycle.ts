import { defineLifeCycle, type LifeCycle } from '../records/lifeCycle';

/** Standard: pre-authorised, of a documented model. Emergency: cannot wait, and may be approved afterwards. */
export const changeTypes = ['standard', 'normal', 'emergency'] as const;
export type ChangeType = (typeof changeTypes)[number];

/** From the idea to the end, under the names that people know. */
export const changeStatuses = [
  'new',
  'assess',
  'authorize',
  'scheduled',
  'implement',
  'review',
  'closed',
  'canceled',
] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

/** The codes of the states in ServiceNow, for import and export. */
export const changeStatusCodes: Readonly<Record<ChangeStatus, number>> = {
  new: -5,
  assess: -4,
  authorize: -3,
  scheduled: -2,
  implement: -1,
  review: 0,
  closed: 3,
  canceled: 4,
};

/** Those of a change that is not over: only these conflict with others. */
export const openChangeStatuses = [
  'new',
  'assess',
  'authorize',
  'scheduled',
  'implement',
] as const satisfies readonly ChangeStatus[];

/** What moves a change on. `authorise` and `refuse` are what approvals lead to; they are no buttons. */
export const changeVerbs = [
  'submit',
  'request-approval',
  'authorise',
  'refuse',
  'revise',
  'start',
  'finish',
  'back-out',
  'close',
  'cancel',
] as const;
export type ChangeVerb = (typeof changeVerbs)[number];

const from = <State extends ChangeStatus>(...states: State[]) => states;
const ends = { final: from('closed', 'canceled') };
const work = {
  start: { from: from('scheduled'), to: from('implement') },
  finish: { from: from('implement'), to: from('review') },
  'back-out': { from: from('implement'), to: from('review') },
  close: { from: from('review'), to: from('closed') },
} as const;

/** Normal walks all states. */
const normal = defineLifeCycle<ChangeStatus, ChangeVerb>({
  states: changeStatuses,
  ...ends,
  verbs: {
    submit: { from: ['new'], to: ['assess'] },
    'request-approval': { from: ['assess'], to: ['authorize'] },
    authorise: { from: ['authorize'], to: ['scheduled'] },
    refuse: { from: ['authorize'], to: ['new'] },
    revise: { from: ['assess', 'authorize', 'scheduled'], to: ['new'] },
    ...work,
    cancel: {
      from: ['new', 'assess', 'authorize', 'scheduled', 'implement'],
      to: ['canceled'],
    },
  },
});

/** Standard skips Assess and Authorize: its model was approved. */
const standard: LifeCycle<ChangeStatus, ChangeVerb> = {
  ...normal,
  verbs: {
    ...normal.verbs,
    submit: { from: ['new'], to: ['scheduled'] },
    'request-approval': { from: [], to: [] },
    authorise: { from: [], to: [] },
    refuse: { from: [], to: [] },
    revise: { from: ['scheduled'], to: ['new'] },
    cancel: { from: ['new', 'scheduled', 'implement'], to: ['canceled'] },
  },
};

/** Emergency skips Assess and needs Authorize; it may be begun before, and is approved afterwards then. */
const emergency: LifeCycle<ChangeStatus, ChangeVerb> = {
  ...normal,
  verbs: {
    ...normal.verbs,
    submit: { from: ['new'], to: ['authorize'] },
    'request-approval': { from: [], to: [] },
    revise: { from: ['authorize', 'scheduled'], to: ['new'] },
    start: { from: ['authorize', 'scheduled'], to: ['implement'] },
    cancel: {
      from: ['new', 'authorize', 'scheduled', 'implement'],
      to: ['canceled'],
    },
  },
};

/**
 * The life cycle of each type. Cancel is possible anywhere but in Review and when it is over; a refusal changes the
 * status. An approval that comes when an emergency is already begun leaves the status as it is.
 */
export const changeLifeCycles: Readonly<
  Record<ChangeType, LifeCycle<ChangeStatus, ChangeVerb>>
> = { standard, normal, emergency };
