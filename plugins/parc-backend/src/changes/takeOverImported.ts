import {
  changes,
  fieldEntries,
  parcChangeManagePermission,
  type Change,
  type ChangeStatus,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { ChangeContext, Draft } from '../records';
import { setByStatus } from './git/setByStatus';

/** What only Parc sets, and a file may say of what was done elsewhere. */
const past = fieldEntries(changes).flatMap(([name, { isImported }]) =>
  isImported && name !== 'status' ? name : [],
);

/**
 * A change that comes in from another product by an import, at the status that it has there: what was approved, done or
 * closed there counts as that. One that waits for approval there is asked for here: it comes in as Assess, with a warning.
 * Refuses what is not new from who does not manage changes, and a past that a status does not have.
 */
export function takeOverImported(
  draft: Draft,
  { who }: ChangeContext,
  now: DateTime,
): void {
  const { after } = draft;
  const status = (after.status ?? 'new') as ChangeStatus;
  if (status === 'new') {
    for (const field of past.filter(each => after[each] !== undefined))
      refuse(draft, field, 'no-past-yet', 'is said of a change that is New');
    return;
  }
  if ('granted' in who && !(parcChangeManagePermission.name in who.granted))
    refuse(
      draft,
      'status',
      'import-as-new',
      `needs ${parcChangeManagePermission.name} to come in as anything but New`,
    );
  const isOver = status === 'review' || status === 'closed';
  if (isOver && !after.outcome)
    refuse(draft, 'outcome', 'outcome-needed', 'must say how it went');
  if (status === 'authorize') askHere(draft);
  Object.assign(after, standing(after as unknown as Change, now));
}

function askHere({ after, warnings }: Draft): void {
  after.status = 'assess';
  warnings.push({
    code: 'approval-asked-here',
    field: 'status',
    value: 'authorize',
    message: 'waits for approval elsewhere: it comes in as Assess, ask here',
  });
}

/** What follows from the status, but for what the file says. */
function standing(change: Change, now: DateTime): object {
  const { status, outcome: result, outcomeText: text } = change;
  const ended = change.finishedAt ?? change.windowEnd;
  const implied = setByStatus(
    status as ChangeStatus,
    undefined,
    { values: change, outcome: { result, text } } as never,
    now,
  );
  const said = past.flatMap(name => {
    const value = change[name as keyof Change];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...implied,
    ...(status === 'closed' && ended ? { closedAt: ended } : {}),
    ...Object.fromEntries(said),
  };
}

function refuse(
  { row, after, refused }: Draft,
  field: string,
  code: string,
  message: string,
): void {
  refused.push({
    row,
    kind: 'input',
    field,
    value: after[field],
    code,
    params: {},
    message,
  });
}
