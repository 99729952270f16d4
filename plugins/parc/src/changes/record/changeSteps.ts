import {
  changeLifeCycles,
  changeStatuses,
  type Change,
  type ChangeStatus,
  type ChangeType,
} from '@parc/backstage-plugin-parc-common';

/** What leads away from the way: it is none of its steps. */
const asides: readonly string[] = ['cancel', 'refuse', 'revise', 'back-out'];

/** The states that a change of a type goes through when all goes well, in their order. */
export function changeSteps({
  type,
  status,
}: Pick<Change, 'type' | 'status'>): ChangeStatus[] {
  if (status === 'canceled') return ['new', 'canceled'];
  const { verbs } = changeLifeCycles[type as ChangeType];
  const reached = new Set<ChangeStatus>(['new']);
  for (const [verb, { to }] of Object.entries(verbs))
    if (!asides.includes(verb)) to.forEach(each => reached.add(each));
  return changeStatuses.filter(each => reached.has(each));
}
