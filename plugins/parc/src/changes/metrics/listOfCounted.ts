import {
  addDays,
  type ChangeCondition,
} from '@parc/backstage-plugin-parc-common';

/** What a figure counts, as the address of the list of changes says it: the last day of a range is part of it. */
export function listOfCounted(
  condition: ChangeCondition,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(condition).map(([field, asked]) => [field, [wordOf(asked)]]),
  );
}

function wordOf(asked: ChangeCondition[string]): string {
  if (typeof asked === 'string') return asked;
  if ('$exists' in asked) return asked.$exists ? '*' : '-';
  const { $gte: from = '', $lt: end } = asked as {
    $gte?: string;
    $lt?: string;
  };
  return `${from}..${end ? addDays(end, -1) : ''}`;
}
