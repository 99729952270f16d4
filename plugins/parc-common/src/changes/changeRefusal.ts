import type { ConflictKind } from './changeConflict';
import type { ChangeStatus } from './changeLifeCycle';

/** Why a change is not changed so; the page translates the code, the API also says it in English. */
export type ChangeRefusal =
  | { refused: 'wrong-status'; status: ChangeStatus; allowed: string[] }
  | { refused: 'incomplete'; fields: string[] }
  | { refused: 'conflicts'; count: number; kinds: ConflictKind[] }
  | { refused: 'no-valid-model'; model?: string }
  | { refused: 'nobody-approves'; policies: string[] }
  /** Without those that the reader may not see. */
  | { refused: 'predecessors-open'; changes: string[] }
  | { refused: 'outcome-needs-text'; outcome: string }
  | { refused: 'open-tasks'; tasks: string[] }
  | { refused: 'approval-open'; due?: string }
  | { refused: 'needs-review' }
  | { refused: 'return-needs-text' }
  | { refused: 'nothing-to-override' }
  | { refused: 'may-not-override'; kinds: ConflictKind[] }
  | { refused: 'already-linked'; incident: string }
  | { refused: 'in-the-future'; date: string }
  /** What was submitted stays as it was approved. */
  | { refused: 'revise-first'; status: ChangeStatus }
  | { refused: 'type-is-fixed'; status: ChangeStatus }
  | { refused: 'circle'; path: string[] }
  /** Of a change that is not confidential. `value`: the entity reference of the one that is. */
  | { refused: 'names-confidential'; value: string }
  /** It cannot become confidential. `changes`: the numbers of those that name it, '…' for what one may not read. */
  | { refused: 'named-openly'; changes: string[] };

/** What a refusal says in English; the pages have their own wording by the code. */
export function changeRefusalMessage(refusal: ChangeRefusal): string {
  switch (refusal.refused) {
    case 'wrong-status':
      return `the status is ${refusal.status}, which allows ${
        refusal.allowed.join(', ') || 'nothing more'
      }`;
    case 'incomplete':
      return `it is not complete: ${refusal.fields.join(', ')}`;
    case 'conflicts':
      return `${refusal.count} conflicts (${refusal.kinds.join(
        ', ',
      )}) must be resolved or overridden first`;
    case 'no-valid-model':
      return `its model ${
        refusal.model ?? ''
      } is suspended, retired or expired: it needs approval as a normal change`;
    case 'nobody-approves':
      return `there is nobody but the author to approve it by ${refusal.policies.join(
        ', ',
      )}`;
    case 'predecessors-open':
      return `what it depends on is not done: ${
        refusal.changes.join(', ') || 'a change that you may not see'
      }`;
    case 'outcome-needs-text':
      return `what happened must be said, as it was ${refusal.outcome}`;
    case 'open-tasks':
      return `tasks are still open: ${refusal.tasks.join(', ')}`;
    case 'approval-open':
      return `it was begun before it was approved, and is still to be${
        refusal.due ? `, until ${refusal.due}` : ''
      }`;
    case 'needs-review':
      return 'it needs a review, which says what was learnt and whether the return was obtained';
    case 'return-needs-text':
      return 'what was measured must be said beside whether the return was obtained';
    case 'nothing-to-override':
      return 'nothing conflicts with it';
    case 'may-not-override':
      return `the policy does not let it pass in spite of ${refusal.kinds.join(
        ', ',
      )}`;
    case 'already-linked':
      return `the incident ${refusal.incident} is linked already`;
    case 'in-the-future':
      return `${refusal.date} is in the future`;
    case 'revise-first':
      return `the status is ${refusal.status}: what was submitted stays so until the change is revised`;
    case 'type-is-fixed':
      return `the status is ${refusal.status}: the type changes only in new`;
    case 'circle':
      return `goes in a circle: ${refusal.path.join(' → ')}`;
    case 'names-confidential':
      return 'is confidential: make this change confidential too, or say it on that change';
    case 'named-openly':
      return `is not possible while changes that are not confidential name it (${refusal.changes.join(
        ', ',
      )}): make them confidential too, or say it on this change`;
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
