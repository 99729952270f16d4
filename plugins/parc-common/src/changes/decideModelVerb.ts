import { verbsFrom } from '../records/lifeCycle';
import type { ChangeOutcome } from './changeChoices';
import type {
  ChangeModel,
  ChangeModelStatus,
  ChangeModelValues,
} from './changeModelFields';
import {
  changeModelLifeCycle,
  type ChangeModelVerb,
  type ChangeModelVerbBody,
} from './changeModelLifeCycle';

/** The changes of fields that a verb makes; `null` clears a field. */
export type ChangeModelChanges = {
  [Name in keyof ChangeModelValues]?: ChangeModelValues[Name] | null;
};

/** Why a model is not changed so. */
export interface ChangeModelRefusal {
  refused: 'wrong-status';
  status: ChangeModelStatus;
  allowed: ChangeModelVerb[];
}

/** Decides what a verb does to a model. To take one up again forgets its failures: somebody looked at them. */
export function decideModelVerb(
  model: ChangeModel,
  verb: ChangeModelVerb,
  { reason }: ChangeModelVerbBody,
): { changes: ChangeModelChanges } | ChangeModelRefusal {
  const status = model.status as ChangeModelStatus;
  const allowed = verbsFrom(changeModelLifeCycle, status);
  if (!allowed.includes(verb))
    return { refused: 'wrong-status', status, allowed };
  const [to] = changeModelLifeCycle.verbs[verb].to;
  switch (verb) {
    case 'suspend':
      return { changes: { status: to, suspendedBecause: reason } };
    case 'resume':
      return { changes: { status: to, suspendedBecause: null, failures: 0 } };
    case 'retire':
      return { changes: { status: to } };
    default:
      throw new Error(`unknown verb ${verb satisfies never}`);
  }
}

/** Whether standard changes can be made of a model: it is active and, on that day (`YYYY-MM-DD`), not expired. */
export function isValidModel(
  { status, validUntil }: Pick<ChangeModel, 'status' | 'validUntil'>,
  today: string,
): boolean {
  return (
    status === 'active' && (validUntil === undefined || validUntil >= today)
  );
}

/**
 * What the outcome of a standard change does to its model: it counts, and after `mostFailures` failures the model is
 * suspended, so that what is made of it is a normal change. What went well in part counts neither way.
 */
export function countOutcome(
  { status, successes, failures, mostFailures }: ChangeModel,
  { outcome, number }: { outcome: ChangeOutcome; number: string },
): ChangeModelChanges {
  if (outcome === 'successful') return { successes: successes + 1 };
  if (outcome === 'partly-successful') return {};
  const failed = failures + 1;
  if (status !== 'active' || failed < mostFailures) return { failures: failed };
  return {
    failures: failed,
    status: 'suspended',
    suspendedBecause: `${failed} failures, the last of them ${number}`,
  };
}
