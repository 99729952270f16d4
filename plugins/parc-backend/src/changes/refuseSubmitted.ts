import {
  changeRefusalMessage,
  changes,
  type AnyRecord,
  type ChangeRefusal,
  type ChangeStatus,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { changesBetween, Refusal, type Draft } from '../records';

/** In these a change is still written. */
const writable: readonly ChangeStatus[] = ['new', 'assess'];

/**
 * Refuses, field by field, what would change what was submitted: from Authorize on the change stays as those who approve it
 * read it, but for its notes. What only Parc sets is what verbs change. The type is fixed once it is submitted.
 */
export function refuseSubmitted(draft: Draft): void {
  const { row, before, after, refused } = draft;
  if (!before || Boolean(before.deletedAt) !== Boolean(after.deletedAt)) return;
  // A file that takes the change back to New says in the same breath what is new about it.
  const isBack = after.managedBy === 'git' && after.status === 'new';
  const status = (isBack ? after : before).status as ChangeStatus;
  for (const { field, to } of changesBetween(changes, before, after)) {
    const refusal = whyFixed(status, field);
    if (!refusal) continue;
    const { refused: code, ...params } = refusal;
    const message = changeRefusalMessage(refusal);
    refused.push({
      row,
      kind: 'conflict',
      field,
      value: to,
      code,
      params,
      message,
    });
  }
}

function whyFixed(
  status: ChangeStatus,
  field: string,
): ChangeRefusal | undefined {
  const { fields }: Noun = changes;
  if (field === 'notes' || fields[field]?.readOnly) return undefined;
  if (!writable.includes(status)) return { refused: 'revise-first', status };
  return field === 'type' && status !== 'new'
    ? { refused: 'type-is-fixed', status }
    : undefined;
}

/** Why nothing that belongs to what was submitted is changed; undefined where the change is still written. */
export function whyLocked(change: AnyRecord): Refusal | undefined {
  const status = change.status as ChangeStatus;
  if (writable.includes(status)) return undefined;
  const refusal = { refused: 'revise-first', status } as const;
  return new Refusal('conflict', changeRefusalMessage(refusal), {
    code: refusal.refused,
    params: { status },
  });
}
