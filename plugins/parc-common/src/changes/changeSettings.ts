import { DateTime, Duration, type DurationLikeObject } from 'luxon';
import { z } from 'zod';
import { normaliseEntityRef } from '../records/entityRef';
import type { ApprovalPolicy } from './changeApproval';
import { conflictKinds, type ConflictOverrides } from './changeConflict';
import { changeCategories, riskLevels } from './changeChoices';
import { mostImpactDepth } from './changeImpact';
import { changeTypes } from './changeLifeCycle';
import type { RiskQuestionnaire } from './riskQuestionnaire';
import {
  questionnaireFaultMessage,
  whyNoQuestionnaire,
} from './whyNoQuestionnaire';

/** How an organisation does changes: `parc.changes` of its configuration, and the same for the page that shows it. */
export interface ChangeSettings {
  risk: RiskQuestionnaire;
  policies: readonly ApprovalPolicy[];
  /** How far the owners of what is hit are looked for, to approve; 0: those of the items only. */
  approverDepth: number;
  /** Users and groups who are asked where nobody but the author answers for what is hit. */
  fallbackApprovers: readonly string[];
  /** How far dependencies are followed for conflicts. */
  conflictDepth: number;
  overrides: ConflictOverrides;
  /** An emergency that was begun is to be approved so soon. */
  approveEmergencyWithin: DurationLikeObject;
  /** An incident that is linked so soon after the end makes a review necessary. */
  incidentWithin: DurationLikeObject;
  /** Who approves what lives in git: those asked in the portal, or whoever merged the file. */
  gitApproval: 'portal' | 'merge';
}

const units = z.strictObject({
  weeks: z.number().min(0).optional(),
  days: z.number().min(0).optional(),
  hours: z.number().min(0).optional(),
  minutes: z.number().min(0).optional(),
});

/** `{ hours: 24 }` or `PT24H`. */
const durationSchema = z.union([
  units,
  z.string().transform((given, context): DurationLikeObject => {
    const duration = Duration.fromISO(given);
    if (duration.isValid) return duration.toObject();
    context.addIssue({
      code: 'custom',
      message: 'must be a duration such as PT24H or { hours: 24 }',
    });
    return z.NEVER;
  }),
]);

const entityRefSchema = z.string().transform((given, context) => {
  const ref = normaliseEntityRef(given);
  if (ref) return ref;
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(
      given,
    )} must be an entity reference such as group:default/cab`,
  });
  return z.NEVER;
});

const policySchema = z
  .strictObject({
    name: z.string().min(1),
    nameFr: z.string().optional(),
    when: z
      .strictObject({
        types: z.array(z.enum(changeTypes)).optional(),
        risks: z.array(z.enum(riskLevels)).optional(),
        categories: z.array(z.enum(changeCategories)).optional(),
        entities: z.array(entityRefSchema).optional(),
        hasOutage: z.boolean().optional(),
      })
      .default({}),
    approvers: z.union([
      z.enum(['impacted-owners', 'owner', 'named']),
      z.array(entityRefSchema).min(1),
    ]),
    mode: z
      .union([
        z.enum(['any', 'all']),
        z.strictObject({ quorum: z.number().int().min(1) }),
      ])
      .default('any'),
    order: z.number().int().min(1).default(1),
    deadline: durationSchema.optional(),
  })
  .transform(
    ({ approvers, mode, ...policy }): ApprovalPolicy => ({
      ...policy,
      approvers: Array.isArray(approvers)
        ? { from: 'listed', refs: approvers }
        : { from: approvers },
      mode:
        typeof mode === 'string'
          ? { of: mode }
          : { of: 'quorum', count: mode.quorum },
    }),
  );

const question = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  text: z.string().min(1),
  textFr: z.string().optional(),
  answers: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
        text: z.string().min(1),
        textFr: z.string().optional(),
        points: z.number().int().min(0),
      }),
    )
    .min(2),
});

const questionnaireShape = z.strictObject({
  questions: z.array(question).min(1).max(50),
  levels: z
    .array(
      z.strictObject({
        level: z.enum(riskLevels),
        from: z.number().int().min(0),
        below: z.number().int().optional(),
      }),
    )
    .min(1),
});

/** Refuses what {@link whyNoQuestionnaire} does: a hole in the scale is named. */
const questionnaireSchema = questionnaireShape.superRefine((given, context) => {
  for (const fault of whyNoQuestionnaire(given))
    context.addIssue({
      code: 'custom',
      message: questionnaireFaultMessage(fault),
    });
});

const overridable = z.array(z.enum(conflictKinds)).optional();

/** What may stand under `parc.changes`; what is left out is as in {@link standardChangeSettings}. */
export const changeSettingsSchema = z
  .strictObject({
    risk: questionnaireSchema,
    policies: z.array(policySchema).min(1).max(100),
    approverDepth: z.number().int().min(0).max(mostImpactDepth),
    fallbackApprovers: z.array(entityRefSchema).max(100),
    conflictDepth: z.number().int().min(0).max(5),
    overrides: z.strictObject({
      standard: overridable,
      normal: overridable,
      emergency: overridable,
    }),
    approveEmergencyWithin: durationSchema,
    incidentWithin: durationSchema,
    gitApproval: z.enum(['portal', 'merge']),
  })
  .partial();

/** An instant so much later; ISO 8601, UTC. */
export function laterBy(instant: string, duration: DurationLikeObject): string {
  return DateTime.fromISO(instant, { zone: 'utc' }).plus(duration).toISO()!;
}
