import {
  changeKind,
  type Change,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { ProjectedNoun } from './NounProjection';
import {
  changeIdAnnotation,
  projectChange,
  projectedChangeFields,
} from './projectChange';

/** How changes become entities. */
export function projectedChanges(
  parc: Pick<ParcClient, 'changes'>,
  filters: readonly string[],
): ProjectedNoun<Change> {
  return {
    name: 'change',
    plural: 'changes',
    kind: changeKind,
    idAnnotation: changeIdAnnotation,
    filters,
    fields: projectedChangeFields,
    pageSize: 200,
    client: parc.changes,
    project: async changes => changes.map(projectChange),
    shownOfOthers: {},
  };
}
