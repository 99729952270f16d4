import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { aWholeChange, ChangeWalk, windowIn } from './ChangeWalk';
import { startParc } from './startParc';

/** Who walks with changes; their rights are as their names say, and the outsider may approve what they are asked about. */
export const [author, approver, implementer, manager, outsider] = [
  'author',
  'approver',
  'implementer',
  'manager',
  'outsider',
].map(each => `user:default/${each}`);
/** What is touched, in the catalog. */
export const [mail, shop, files, gate] = ['mail', 'shop', 'files', 'gate'].map(
  name => `component:default/${name}`,
);
/** They own all of it. The author is one of them, which is not enough to approve. */
const owners = 'group:default/data';
const members = [author, approver];

const entity = (
  ref: string,
  relation?: string,
  targets: string[] = [],
): Entity => {
  const [, kind, name] = /^(\w+):default\/(.*)$/.exec(ref)!;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: targets.map(targetRef => ({ type: relation!, targetRef })),
  };
};
const entities = [
  ...[mail, shop, files, gate].map(each => entity(each, 'ownedBy', [owners])),
  entity(owners, 'hasMember', members),
  ...members.map(each => entity(each, 'memberOf', [owners])),
  ...[implementer, manager, outsider].map(each => entity(each)),
];
const reads = { 'parc.access': true, 'parc.change.read': true } as const;
const policies = {
  [author]: {
    ...reads,
    'parc.change.create': true,
    'parc.change.update': true,
    'parc.change.approve': true,
  },
  [approver]: { ...reads, 'parc.change.approve': true },
  [outsider]: { ...reads, 'parc.change.approve': true },
  [implementer]: { ...reads, 'parc.change.implement': true },
} as const;

/** The backend with people, what they own, and changes of the author that are complete. */
export async function startChangeDesk(knex: Knex) {
  const parc = await startParc(knex, { entities, policies });
  let days = 10;
  /** Two hours of a day of its own for each change, as none is in the way of another. */
  const nextWindow = () => windowIn((days += 1));
  return {
    parc,
    nextWindow,
    begin: (values: object = {}) =>
      ChangeWalk.begin(parc, author, {
        ...aWholeChange(implementer),
        items: [mail],
        ...nextWindow(),
        ...values,
      }),
    /** Makes what there is beside changes. */
    make: (path: string, body: object) =>
      parc.as(manager).post(path).send(body).expect(201),
    stop: () => parc.stop(),
  };
}
