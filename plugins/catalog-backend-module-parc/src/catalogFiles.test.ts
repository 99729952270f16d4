import {
  DefaultNamespaceEntityPolicy,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import {
  readAssetEntity,
  readChangeEntity,
  readLicenceEntity,
  readMaintenancePlanEntity,
} from '@parc/backstage-plugin-parc-common';
import { ParcKind } from './kinds';
import { ParcKindsProcessor } from './ParcKindsProcessor';
import { RelationField, relationFields } from './relationFields';
import {
  categories,
  committed,
  demo,
  isParcKind,
  refOf,
  register,
  repeated,
  specsOf,
} from './testing/demoEstate';
import { CommittedEntity, readRepositoryFile } from './testing/readCatalog';
import { schemaFields, usedFields } from './testing/schemaFields';
import { toRelations } from './toRelations';
import { valuesAt } from './valuesAt';

const parcEntities = committed.filter(({ entity }) => isParcKind(entity.kind));
const assets = specsOf('HardwareAsset');

const validators = [
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

// References that are not relations, and those of the catalog's own kinds.
const otherReferences: Record<string, RelationField[]> = {
  MaintenancePlan: [
    reference('covers.except', 'HardwareAsset'),
    reference('covers.owners', 'Group'),
    reference('rotation', 'User'),
  ],
  ChangeRecord: [
    reference('raised.onBehalfOf', 'Group'),
    reference('resources.people.who', 'User'),
    reference('responsible.approvers', 'User'),
    reference('tasks.assignee', 'User'),
    reference('relationships.conflictsWith', 'ChangeRecord'),
    reference('relationships.supersedes', 'ChangeRecord'),
  ],
  User: [reference('memberOf', 'Group')],
  Group: [reference('parent', 'Group')],
  Domain: [reference('owner', 'Group')],
  System: [reference('owner', 'Group'), reference('domain', 'Domain')],
  Resource: [reference('owner', 'Group'), reference('system', 'System')],
  Component: [
    reference('owner', 'Group'),
    reference('system', 'System'),
    reference('dependsOn'),
  ],
};

describe('the YAML in catalog/', () => {
  it.each(committed.map(named))('%s is valid', async (_name, { entity }) => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    await expect(policy.enforce(entity)).resolves.toBeDefined();
    const recognised = await Promise.all([
      new ParcKindsProcessor().validateEntityKind(entity),
      ...validators.map(validator => validator.check(entity)),
    ]);
    expect(recognised.filter(Boolean)).toHaveLength(1);
  });

  it.each(parcEntities.map(named))(
    '%s has only fields that the schema knows',
    (_name, { entity }) => {
      const kind = entity.kind as ParcKind;
      expect(schemaFields(kind)).toEqual(
        expect.arrayContaining(usedFields(entity.spec, kind)),
      );
    },
  );

  it('refers to entities that exist', () => {
    const known = new Set(committed.map(({ entity }) => refOf(entity)));
    const dangling = committed.flatMap(({ file, entity }) =>
      targetsOf(entity)
        .filter(target => !known.has(target))
        .map(target => `${file}: ${target}`),
    );
    expect(dangling).toEqual([]);
  });

  it('writes every reference so that it can be read', () => {
    const references = committed.flatMap(({ entity }) =>
      referencesOf(entity).flatMap(({ path, defaultKind }) =>
        valuesAt(entity.spec, path.split('.'))
          .filter(value => value !== undefined)
          .map(value => [String(value), defaultKind] as const),
      ),
    );
    expect(references.length).toBeGreaterThan(300);
    for (const [value, defaultKind] of references) {
      expect(() => parseEntityRef(value, { defaultKind })).not.toThrow();
    }
  });

  it('names each entity, tag, serial number and address once', () => {
    const tags = parcEntities
      .filter(({ entity }) => entity.kind === 'HardwareAsset')
      .map(({ entity }) => entity.spec!.tag ?? entity.metadata.name);
    expect(repeated(committed.map(({ entity }) => refOf(entity)))).toEqual([]);
    expect(repeated(tags.map(tag => String(tag).toUpperCase()))).toEqual([]);
    expect(repeated(assets.flatMap(asset => asset.serial ?? []))).toEqual([]);
    expect(
      repeated(assets.flatMap(asset => asset.network?.macAddresses ?? [])),
    ).toEqual([]);
    expect(
      repeated(assets.flatMap(asset => asset.network?.ipAddresses ?? [])),
    ).toEqual([]);
  });

  it('puts one Parc entity in a file that bears its name', () => {
    for (const { file, entity } of demo.filter(each =>
      isParcKind(each.entity.kind),
    )) {
      expect(file.split('/').pop()).toBe(`${entity.metadata.name}.yaml`);
    }
  });

  it('writes dates and amounts that Parc can read', () => {
    const text = parcEntities.map(({ file }) => readRepositoryFile(file));
    const dates = text.join('\n').match(/\b20\d\d-\d\d-\d\d\b/g)!;
    expect(dates.filter(date => Number.isNaN(Date.parse(date)))).toEqual([]);
    const amounts = [...text.join('\n').matchAll(/amount: (.*),/g)];
    expect(
      amounts.filter(([, amount]) => !/^'\d+\.\d\d'$/.test(amount)),
    ).toEqual([]);
  });

  it('says nothing that the register cannot read', () => {
    const readers = {
      HardwareAsset: readAssetEntity,
      Licence: readLicenceEntity,
      MaintenancePlan: readMaintenancePlanEntity,
      ChangeRecord: readChangeEntity,
    };
    const problems = parcEntities.flatMap(({ file, entity }) => {
      const read = readers[entity.kind as keyof typeof readers];
      return (read?.(entity).problems ?? []).map(each => ({ file, ...each }));
    });
    expect(problems).toEqual([]);
  });

  it('uses locations, models, suppliers and categories that the register has', () => {
    const plans = specsOf('MaintenancePlan').map(plan => plan.covers);
    const used = {
      locations: assets
        .map(asset => asset.location)
        .concat(plans.flatMap(covers => covers?.locations ?? [])),
      models: assets
        .map(asset => asset.model)
        .concat(plans.flatMap(covers => covers?.models ?? [])),
      categories: assets
        .map(asset => asset.type)
        .concat(plans.flatMap(covers => covers?.categories ?? [])),
      suppliers: [...assets, ...specsOf('Licence')].flatMap(
        spec => spec.purchase?.supplier ?? [],
      ),
    };
    const known = {
      locations: register.locations.map(location => location.path),
      models: register.models.map(model => model.slug),
      categories,
      suppliers: register.suppliers.map(supplier => supplier.code),
    };
    expect(known.locations).toEqual(expect.arrayContaining(used.locations));
    expect(known.models).toEqual(expect.arrayContaining(used.models));
    expect(known.categories).toEqual(expect.arrayContaining(used.categories));
    expect(known.suppliers).toEqual(expect.arrayContaining(used.suppliers));
  });

  it('gives each asset the category of its model', () => {
    const categoryOf = new Map(
      register.models.map(model => [model.slug, model.category]),
    );
    const differing = assets.filter(
      asset => categoryOf.get(String(asset.model)) !== asset.type,
    );
    expect(differing).toEqual([]);
  });
});

function named(item: CommittedEntity): [string, CommittedEntity] {
  return [`${item.file} (${item.entity.metadata.name})`, item];
}

function reference(path: string, defaultKind?: string): RelationField {
  return { path, defaultKind, outgoing: 'refersTo', incoming: 'referredToBy' };
}

function referencesOf(entity: Entity): RelationField[] {
  return [
    ...(isParcKind(entity.kind) ? relationFields[entity.kind] : []),
    ...(otherReferences[entity.kind] ?? []),
  ];
}

function targetsOf(entity: Entity): string[] {
  return toRelations(entity, referencesOf(entity))
    .filter(({ source }) => stringifyEntityRef(source) === refOf(entity))
    .map(({ target }) => stringifyEntityRef(target));
}
