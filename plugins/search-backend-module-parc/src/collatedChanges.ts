import {
  changeDocumentType,
  changeReadPermission,
  type Change,
  type ChangeDocument,
  type ChangeStatus,
  type ChangeType,
  type ParcClient,
  type RiskLevel,
} from '@parc/backstage-plugin-parc-common';
import type { PersonNames } from './PersonNames';
import type { CollatedNoun } from './RecordCollatorFactory';
import { foldName, joinTokens, searchTokens } from './searchTokens';
import { withPeople, type People } from './withPeople';

/** The fields of a change of which its document is made. Not its cost, its risks nor its reasons. */
const documentFields = [
  'number',
  'title',
  'type',
  'status',
  'riskLevel',
  'owner',
  'raisedBy',
  'releaseBy',
  'items',
  'windowStart',
] as const satisfies ReadonlyArray<keyof Change>;

type DocumentedChange = Pick<Change, (typeof documentFields)[number]>;

/** So many of the items are words to find a change by; a change of a thousand is found by its number and title. */
const mostItems = 50;

/** How changes become documents, each with its own `resourceRef`: without one, everybody would find it. */
export function collatedChanges(
  { changes }: Pick<ParcClient, 'changes'>,
  namesOfPeople: () => PersonNames,
): CollatedNoun<Change, (typeof documentFields)[number]> {
  return {
    type: changeDocumentType,
    visibilityPermission: changeReadPermission,
    client: changes,
    fields: documentFields,
    location: '/parc/changes',
    begin: withPeople(
      namesOfPeople,
      ({ owner, raisedBy, releaseBy }) => [owner, raisedBy, releaseBy],
      toChangeDocument,
    ),
  };
}

function toChangeDocument(
  change: DocumentedChange,
  people: People,
): ChangeDocument {
  const { number, title, owner, windowStart, items = [] } = change;
  const what = [number, windowStart?.slice(0, 10), ...people.names];
  const names = items
    .slice(0, mostItems)
    .map(each => each.slice(each.indexOf('/') + 1));
  return {
    title,
    text: what.filter(Boolean).join(' · '),
    location: `/parc/changes/${encodeURIComponent(number)}`,
    number,
    type: change.type as ChangeType,
    status: change.status as ChangeStatus,
    riskLevel: change.riskLevel as RiskLevel | undefined,
    owner,
    windowStart,
    tokens: joinTokens([
      ...[number, ...names].flatMap(searchTokens),
      ...people.tokens,
      ...foldName(title),
    ]),
    authorization: { resourceRef: number },
  };
}
