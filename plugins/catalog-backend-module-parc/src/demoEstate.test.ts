import {
  missingFields,
  readChangeEntity,
  standardChangeSettings,
  whyIncomplete,
} from '@parc/backstage-plugin-parc-common';
import {
  categories,
  demo,
  refOf,
  register,
  repeated,
} from './testing/demoEstate';

describe('catalog/demo', () => {
  it('has the people, groups and records of the demo', () => {
    const counts = demo.reduce<Record<string, number>>(
      (sum, { entity }) => ({
        ...sum,
        [entity.kind]: (sum[entity.kind] ?? 0) + 1,
      }),
      {},
    );
    expect(counts).toMatchObject({
      User: 40,
      Group: 9,
      HardwareAsset: 44,
      Licence: 8,
      MaintenancePlan: 5,
      ChangeRecord: 6,
    });
  });

  it.each([
    ['camille.moreau', 'fleet-managers'],
    ['karim.benali', 'finance'],
    ['theo.lambert', 'it-support'],
    ['ines.garnier', 'commerce'],
    ['paul.renaud', 'audit'],
  ])('has %s in %s, to sign in as', (name, group) => {
    const person = demo.find(({ entity }) => entity.metadata.name === name)!;
    expect(person.entity.spec!.memberOf).toEqual([group]);
  });

  it('answers all seven questions of every change', () => {
    const incomplete = demo
      .filter(({ entity }) => entity.kind === 'ChangeRecord')
      .map(({ entity }) => ({
        name: entity.metadata.name,
        fields: missingFields(
          whyIncomplete(
            readChangeEntity(entity).values,
            standardChangeSettings,
          ),
        ),
      }))
      .filter(({ fields }) => fields.length > 0);
    expect(incomplete).toEqual([
      // Of these two, which are over, nothing is asked any more.
      { name: 'patch-virtualisation-hosts', fields: ['plan', 'testPlan'] },
      { name: 'upgrade-erp', fields: ['plan', 'testPlan'] },
    ]);
  });

  it('has a register whose parts fit together', () => {
    const paths = register.locations.map(location => location.path);
    const parents = paths
      .filter(path => path.includes('/'))
      .map(path => path.slice(0, path.lastIndexOf('/')));
    const sites = register.locations.filter(({ kind }) => kind === 'site');
    const people = demo
      .filter(({ entity }) => entity.kind === 'User')
      .map(({ entity }) => refOf(entity));
    expect(repeated(paths)).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(parents));
    expect(sites.map(site => site.timeZone)).toEqual(
      Array(3).fill('Europe/Paris'),
    );
    expect(repeated(register.suppliers.map(supplier => supplier.code))).toEqual(
      [],
    );
    expect(repeated(register.models.map(model => model.slug))).toEqual([]);
    expect(categories).toEqual(
      expect.arrayContaining(register.models.map(model => model.category)),
    );
    expect(register.desks.map(desk => desk.person).sort()).toEqual(
      people.sort(),
    );
    expect(paths).toEqual(
      expect.arrayContaining(register.desks.map(desk => desk.location)),
    );
  });
});
