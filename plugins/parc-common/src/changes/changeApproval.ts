import { z } from 'zod';
import {
  dateSchema,
  reasonSchema,
  recordSchema,
  textSchema,
} from '../records/schema';
import type { DurationLikeObject } from 'luxon';
import type { ChangeCategory, RiskLevel } from './changeChoices';
import { changes, type Change } from './changeFields';
import type { ChangeType } from './changeLifeCycle';

/** Which changes a policy is for; what is left out does not matter, and all that is said must hold. */
export interface ApprovalCondition {
  types?: readonly ChangeType[];
  risks?: readonly RiskLevel[];
  categories?: readonly ChangeCategory[];
  /** Entities that are touched or impacted. */
  entities?: readonly string[];
  hasOutage?: boolean;
}

/**
 * Who is asked: the owners of what is impacted, the owner of the change, those whom the change itself names
 * (`responsible.approvers`), or these users and groups.
 */
export type ApproverSource =
  | { from: 'impacted-owners' | 'owner' | 'named' }
  | { from: 'listed'; refs: readonly string[] };

/** How many of those asked must approve: one, all, or so many. One refusal refuses the change. */
export type ApprovalMode =
  | { of: 'any' | 'all' }
  | { of: 'quorum'; count: number };

/** Who approves which changes; every policy that is for a change makes a step of its approval. */
export interface ApprovalPolicy {
  name: string;
  nameFr?: string;
  when: ApprovalCondition;
  approvers: ApproverSource;
  mode: ApprovalMode;
  /** Steps are asked one after the other, by this number; those of the same number at once. */
  order: number;
  deadline?: DurationLikeObject;
}

/** `waiting`: for the steps before it. `withdrawn`: the change was taken back, refused elsewhere or cancelled. */
export const approvalStepStates = [
  'waiting',
  'asked',
  'approved',
  'refused',
  'withdrawn',
] as const;
export type ApprovalStepState = (typeof approvalStepStates)[number];

export const approvalDecisions = ['approved', 'refused'] as const;
export type ApprovalDecision = (typeof approvalDecisions)[number];

/** What somebody decided, in their own name, as one of those asked. */
export const changeDecisionSchema = z.object({
  id: z.uuid(),
  approver: z.string().describe('the user or group that was asked'),
  by: z.string().describe('the user who decided'),
  insteadOf: z.string().optional().describe('the user who delegated to them'),
  decision: z.enum(approvalDecisions),
  reason: z.string().optional(),
  at: z.iso.datetime(),
});
export type ChangeDecision = z.output<typeof changeDecisionSchema>;

/** A step of a change's approval and what was decided in it. */
export const approvalStepSchema = z.object({
  id: z.uuid(),
  round: z
    .number()
    .int()
    .describe('from 1; a change that is submitted again begins a new one'),
  order: z.number().int(),
  policy: z.string(),
  policyFr: z.string().optional(),
  mode: z.enum(['any', 'all', 'quorum']),
  count: z.number().int().optional().describe('of a quorum'),
  approvers: z.array(z.string()),
  people: z
    .array(z.string())
    .describe(
      'the users who could decide when it was asked: those of the approvers, and the members of groups',
    ),
  state: z.enum(approvalStepStates),
  askedAt: z.iso.datetime().optional(),
  deadline: z.iso.datetime().optional(),
  closedAt: z.iso.datetime().optional(),
  decisions: z.array(changeDecisionSchema),
});
export type ApprovalStep = z.output<typeof approvalStepSchema>;

/** The approval of a change: its rounds, the latest last, and what the reader may decide now. */
export const changeApprovalSchema = z.object({
  steps: z.array(approvalStepSchema),
  mine: z
    .array(
      z.object({
        step: z.uuid(),
        approver: z.string(),
        insteadOf: z.string().optional(),
      }),
    )
    .describe('the steps in which the reader may decide now, and as whom'),
});
export type ChangeApprovalAnswer = z.output<typeof changeApprovalSchema>;

/** A decision of the caller, in the step they say, or in all in which they are asked. A refusal says why. */
export const decisionBodySchema = z
  .strictObject({
    decision: z.enum(approvalDecisions),
    step: z.uuid().optional(),
    reason: reasonSchema.optional(),
    meeting: z
      .uuid()
      .optional()
      .describe('the meeting of the CAB in which the caller says so'),
  })
  .refine(({ decision, reason }) => decision === 'approved' || reason, {
    message: 'a refusal must say why',
    path: ['reason'],
  });
export type DecisionBody = z.output<typeof decisionBodySchema>;

/** Changes that wait for the caller's decision, the most urgent first; why they are asked, since when and until when. */
export const waitingChangesAnswerSchema = z.object({
  items: z.array(
    z.object({
      change: recordSchema(changes),
      asked: z
        .array(
          z.object({
            step: z.uuid(),
            policy: z.string(),
            policyFr: z.string().optional(),
            approver: z.string().describe('the user or group that is asked'),
            insteadOf: z.string().optional().describe('who delegated to them'),
          }),
        )
        .describe('in which steps, and as whom'),
      askedAt: z.iso.datetime(),
      deadline: z.iso.datetime().optional(),
    }),
  ),
});
export interface WaitingChangesAnswer {
  items: Array<
    Omit<
      z.output<typeof waitingChangesAnswerSchema>['items'][number],
      'change'
    > & { change: Change }
  >;
}

/** Somebody decides instead of the caller on these days, both included. */
export const delegationBodySchema = z
  .strictObject({
    to: textSchema(255)
      .trim()
      .min(1)
      .describe('the user who decides meanwhile'),
    fromDay: dateSchema,
    toDay: dateSchema,
    reason: reasonSchema.optional(),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, {
    message: 'must not be before fromDay',
    path: ['toDay'],
  });
export type DelegationBody = z.output<typeof delegationBodySchema>;

export const delegationSchema = z.object({
  id: z.uuid(),
  from: z.string(),
  to: z.string(),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  reason: z.string().optional(),
  createdAt: z.iso.datetime(),
});
export type Delegation = z.output<typeof delegationSchema>;
export const delegationsAnswerSchema = z.object({
  items: z.array(delegationSchema),
  mayDelegate: z.boolean().describe('whether the caller approves anything'),
});
export type DelegationsAnswer = z.output<typeof delegationsAnswerSchema>;
