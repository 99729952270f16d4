import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { PARC_KINDS } from './kinds';
import { ParcKindsProcessor } from './ParcKindsProcessor';

const processor = new ParcKindsProcessor();
const file = { type: 'file', target: 'thing.yaml' };

function anEntity(kind: string, spec: JsonObject = {}): Entity {
  return {
    apiVersion: 'parc.dev/v1',
    kind,
    metadata: { name: 'thing', namespace: 'default' },
    spec: { type: 'laptop', owner: 'it-support', ...spec },
  };
}

async function relationsOf(entity: Entity): Promise<string[]> {
  const emitted: CatalogProcessorResult[] = [];
  await processor.postProcessEntity(entity, {}, result => emitted.push(result));
  return emitted.map(result => {
    const { source, type, target } = (
      result as Extract<CatalogProcessorResult, { type: 'relation' }>
    ).relation;
    return [
      `${source.kind}:${source.namespace}/${source.name}`,
      type,
      `${target.kind}:${target.namespace}/${target.name}`,
    ].join(' ');
  });
}

const mayLackOwner: readonly string[] = ['HardwareAsset', 'MaintenancePlan'];

describe('ParcKindsProcessor', () => {
  describe('shape', () => {
    it.each(PARC_KINDS)('takes a %s with a type and an owner', async kind => {
      await expect(processor.validateEntityKind(anEntity(kind))).resolves.toBe(
        true,
      );
    });

    it.each(mayLackOwner)(
      'takes a %s without an owner: not every record has one',
      async kind => {
        const entity = anEntity(kind);
        delete entity.spec!.owner;
        await expect(processor.validateEntityKind(entity)).resolves.toBe(true);
      },
    );

    it.each(PARC_KINDS.filter(kind => !mayLackOwner.includes(kind)))(
      'refuses a %s without an owner',
      async kind => {
        const entity = anEntity(kind);
        delete entity.spec!.owner;
        await expect(processor.validateEntityKind(entity)).rejects.toThrow(
          "/spec must have required property 'owner'",
        );
      },
    );

    it('leaves kinds and versions that are not its own to others', async () => {
      const entity = anEntity('HardwareAsset');
      const component = { ...entity, kind: 'Component' };
      const another = { ...entity, apiVersion: 'parc.dev/v2' };
      await expect(processor.validateEntityKind(component)).resolves.toBe(
        false,
      );
      await expect(processor.validateEntityKind(another)).resolves.toBe(false);
    });

    it('takes values that only Parc can judge, so that the page exists', async () => {
      const entity = anEntity('HardwareAsset', {
        type: 'hovercraft',
        status: 'somewhere',
        location: 'NOWHERE/9',
        serial: 123456789,
        warranty: { end: 'next spring' },
        assignedTo: 'a:b:c',
        colour: 'green',
      });
      await expect(processor.validateEntityKind(entity)).resolves.toBe(true);
    });

    it('names the field whose shape is wrong', async () => {
      const entity = anEntity('Licence', { purchase: 'last year' });
      await expect(processor.validateEntityKind(entity)).rejects.toThrow(
        '/spec/purchase must be object',
      );
    });

    it('takes a key left empty for one that was not written', async () => {
      const entity = anEntity('HardwareAsset', {
        serial: null,
        warranty: { end: null },
        dependsOn: [null, 'system:mail'],
      });
      const processed = await processor.preProcessEntity(entity, file);
      expect(processed.spec).toEqual({
        type: 'laptop',
        owner: 'it-support',
        warranty: {},
        dependsOn: ['system:mail'],
        ofCategories: ['laptop'],
      });
      await expect(processor.validateEntityKind(processed)).resolves.toBe(true);
    });

    it('leaves the empty keys of other kinds alone', async () => {
      const entity = { ...anEntity('Component', { system: null }) };
      await expect(processor.preProcessEntity(entity, file)).resolves.toBe(
        entity,
      );
    });
  });

  describe('branches, by which permission rules find hardware', () => {
    const branched = { type: 'switch', location: 'PAR/SIEGE/2' };
    const claimed: Entity = {
      ...anEntity('HardwareAsset', {
        ...branched,
        inLocations: ['LYO'],
        ofCategories: ['network', 'switch'],
      }),
      metadata: {
        name: 'thing',
        annotations: {
          'parc.dev/projected': 'true',
          'parc.dev/asset-id': 'x',
          other: 'y',
        },
      },
    };

    it('are all locations above, and the category with those above it of what the register shows', async () => {
      const register = { type: 'parc', target: 'assets/x' };
      const shown = await processor.preProcessEntity(claimed, register);
      expect(shown.spec).toMatchObject({
        inLocations: ['PAR', 'PAR/SIEGE', 'PAR/SIEGE/2'],
        ofCategories: ['network', 'switch'],
      });
      expect(shown.metadata).toEqual(claimed.metadata);
    });

    it('cannot be said by a file, nor that it is the register’s', async () => {
      const shown = await processor.preProcessEntity(claimed, file);
      expect(shown.spec).toMatchObject({
        inLocations: ['PAR', 'PAR/SIEGE', 'PAR/SIEGE/2'],
        ofCategories: ['switch'],
      });
      expect(shown.metadata.annotations).toEqual({ other: 'y' });
    });

    it('are no licence’s, whose file cannot say either that it is the register’s', async () => {
      const annotations = {
        'parc.dev/projected': 'true',
        'parc.dev/licence-id': 'x',
        other: 'y',
      };
      const licence = anEntity('Licence', { type: 'oem' });
      licence.metadata.annotations = annotations;
      const declared = await processor.preProcessEntity(licence, file);
      expect(declared.metadata.annotations).toEqual({ other: 'y' });
      const register = { type: 'parc', target: 'licences/x' };
      const shown = await processor.preProcessEntity(licence, register);
      expect(shown.metadata.annotations).toEqual(annotations);
    });

    it('are none of other kinds, nor of hardware whose file says nothing of them', async () => {
      const plan = anEntity('MaintenancePlan', branched);
      const { spec } = await processor.preProcessEntity(plan, file);
      expect(spec).toEqual(plan.spec);
      const bare = anEntity('HardwareAsset', { type: 7, location: ['PAR'] });
      expect((await processor.preProcessEntity(bare, file)).spec).toEqual(
        bare.spec,
      );
    });
  });

  describe('relations', () => {
    it('relates an asset both ways', async () => {
      const entity = anEntity('HardwareAsset', {
        assignedTo: 'ines.garnier',
        system: 'erp',
        dependsOn: ['hardwareasset:sw-par-01'],
        dependencyOf: ['component:shop/front'],
      });
      const self = 'HardwareAsset:default/thing';
      await expect(relationsOf(entity)).resolves.toEqual([
        `${self} ownedBy Group:default/it-support`,
        `Group:default/it-support ownerOf ${self}`,
        `${self} assignedTo User:default/ines.garnier`,
        `User:default/ines.garnier hasAssigned ${self}`,
        `${self} partOf System:default/erp`,
        `System:default/erp hasPart ${self}`,
        `${self} dependsOn hardwareasset:default/sw-par-01`,
        `hardwareasset:default/sw-par-01 dependencyOf ${self}`,
        `${self} dependencyOf component:shop/front`,
        `component:shop/front dependsOn ${self}`,
      ]);
    });

    it('relates a plan to the systems whose assets it covers', async () => {
      const entity = anEntity('MaintenancePlan', { maintains: ['erp'] });
      expect(await relationsOf(entity)).toEqual(
        expect.arrayContaining([
          'MaintenancePlan:default/thing maintains System:default/erp',
          'System:default/erp maintainedBy MaintenancePlan:default/thing',
        ]),
      );
    });

    it('relates a licence to each one who was given it', async () => {
      const entity = anEntity('Licence', {
        allocations: [
          { to: 'group:commerce', quantity: 12 },
          { to: 'hardwareasset:srv-par-01' },
        ],
      });
      const relations = await relationsOf(entity);
      expect(relations).toContain(
        'Licence:default/thing assignedTo group:default/commerce',
      );
      expect(relations).toContain(
        'hardwareasset:default/srv-par-01 hasAssigned Licence:default/thing',
      );
    });

    it('relates a plan to its assignee and to the assets it names', async () => {
      const entity = anEntity('MaintenancePlan', {
        assignee: 'group:it-support',
        covers: { categories: ['server'], assets: ['ups-par-01'] },
      });
      const relations = await relationsOf(entity);
      expect(relations).toContain(
        'MaintenancePlan:default/thing assignedTo group:default/it-support',
      );
      expect(relations).toContain(
        'MaintenancePlan:default/thing maintains HardwareAsset:default/ups-par-01',
      );
      expect(relations).toContain(
        'HardwareAsset:default/ups-par-01 maintainedBy MaintenancePlan:default/thing',
      );
    });

    it('relates a change to people, to what it affects and to other changes', async () => {
      const entity = anEntity('ChangeRecord', {
        affects: ['system:mail'],
        raised: { by: 'paul.renaud' },
        responsible: { build: 'theo.lambert', test: 'theo.lambert' },
        relationships: {
          parent: 'big',
          dependsOn: ['first'],
          blocks: ['next'],
        },
      });
      const outgoing = (await relationsOf(entity)).filter(relation =>
        relation.startsWith('ChangeRecord:default/thing '),
      );
      const self = 'ChangeRecord:default/thing';
      expect(outgoing).toEqual([
        `${self} ownedBy Group:default/it-support`,
        `${self} raisedBy User:default/paul.renaud`,
        `${self} assignedTo User:default/theo.lambert`,
        `${self} affects system:default/mail`,
        `${self} partOf ChangeRecord:default/big`,
        `${self} dependsOn ChangeRecord:default/first`,
        `${self} dependencyOf ChangeRecord:default/next`,
      ]);
    });

    it('looks for bare names in the namespace of the entity', async () => {
      const entity = anEntity('HardwareAsset');
      entity.metadata.namespace = 'lyon';
      const [relation] = await relationsOf(entity);
      expect(relation).toBe(
        'HardwareAsset:lyon/thing ownedBy Group:lyon/it-support',
      );
    });

    it('passes over references that cannot be read, and keeps the others', async () => {
      const entity = anEntity('HardwareAsset', {
        owner: 'group:',
        dependsOn: ['without-a-kind', '', 'system:mail'],
      });
      await expect(relationsOf(entity)).resolves.toEqual([
        'HardwareAsset:default/thing dependsOn system:default/mail',
        'system:default/mail dependencyOf HardwareAsset:default/thing',
      ]);
    });
  });
});
