import type { Entity } from '@backstage/catalog-model';
import {
  bodyOf,
  people,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';
import { Checkout } from './Checkout';

/** From a change in the portal to the catalog's entity. */
const promptly = { timeoutMilliseconds: 10_000 };

const assets = '/api/parc/assets';

describe('assets and licences made in the portal', () => {
  const checkout = new Checkout();
  let portal: Portal;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ catalogFolders: [checkout.folder] });
    manager = portal.as('fleetManager');
    for (const [path, kind] of [
      ['PAR', 'site'],
      ['PAR/B', 'building'],
    ]) {
      bodyOf(
        await manager.post('/api/parc/locations', { path, kind, name: path }),
      );
    }
  });
  afterAll(async () => {
    await portal?.stop();
    checkout.discard();
  });

  const make = async (values: object) =>
    bodyOf(await manager.post(assets, { category: 'laptop', ...values }));
  const act = async (ref: string, verb: string, body: object) =>
    bodyOf(await manager.post(`${assets}/${ref}/${verb}`, body));
  const asset = async (ref: string) =>
    bodyOf(await manager.get(`${assets}/${ref}`));
  const entityAs = async (client: PortalClient, { entityName }: Made) => {
    const { status, body } = await client.get(
      `/api/catalog/entities/by-name/hardwareasset/default/${entityName}`,
    );
    return status === 200 ? body : undefined;
  };
  const entity = (made: Made) => entityAs(manager, made);
  const projection = async () =>
    (
      await portal.database.query(
        'catalog',
        'select passed_at from parc_projection',
      )
    )[0];

  it('are entities within ten seconds, with their relations, and follow each change', async () => {
    const made = await make({
      category: 'switch',
      name: 'Core',
      location: 'PAR/B',
      hostname: 'core.acme.fr',
    });
    const found = await waitFor(() => entity(made), {
      what: 'the asset to be an entity',
      ...promptly,
    });
    expect(found).toMatchObject({
      apiVersion: 'parc.dev/v1',
      metadata: {
        title: `${made.tag} – Core`,
        annotations: {
          'parc.dev/asset-id': made.id,
          'parc.dev/projected': 'true',
        },
      },
      spec: {
        type: 'switch',
        status: 'in-stock',
        location: 'PAR/B',
        network: { hostname: 'core.acme.fr' },
        inLocations: ['PAR', 'PAR/B'],
        ofCategories: ['network', 'switch'],
      },
    });
    expect(found.spec).not.toHaveProperty('owner');

    await act(made.tag, 'hand-out', { assignedTo: people.employee });
    await waitFor(
      async () =>
        (
          await entity(made)
        ).relations.some(
          (each: { type: string; targetRef: string }) =>
            each.type === 'assignedTo' && each.targetRef === people.employee,
        ),
      { what: 'the entity to be assigned', ...promptly },
    );
    expect(await entityAs(portal.as('employee'), made)).toBeDefined();
  });

  it('are seen in the catalog by their holder, and by no other employee', async () => {
    const others = await make({ name: 'of nobody' });
    await waitFor(() => entity(others), {
      what: 'the asset to be an entity',
      ...promptly,
    });
    expect(await entityAs(portal.as('employee'), others)).toBeUndefined();
  });

  it('follow a location that is renamed', async () => {
    const made = await make({ location: 'PAR/B' });
    await waitFor(() => entity(made), { what: 'the entity', ...promptly });
    const { version } = bodyOf(
      await manager.get('/api/parc/locations/PAR%2FB'),
    );
    bodyOf(
      await manager.patch(
        '/api/parc/locations/PAR%2FB',
        { path: 'PAR/WEST' },
        { headers: { 'if-match': `"${version}"` } },
      ),
    );
    await waitFor(
      async () => (await entity(made)).spec.location === 'PAR/WEST',
      { what: 'the entity to say the new path', ...promptly },
    );
    expect((await entity(made)).spec.inLocations).toEqual(['PAR', 'PAR/WEST']);
  });

  it('leave the catalog when deleted or disposed of, and come back when restored', async () => {
    const [deleted, disposed] = [
      await make({}),
      await make({ category: 'monitor' }),
    ];
    for (const each of [deleted, disposed]) {
      await waitFor(() => entity(each), { what: 'the entity', ...promptly });
    }
    expect(
      await manager.send('DELETE', `${assets}/${deleted.tag}`, undefined, {
        headers: { 'if-match': '"1"' },
      }),
    ).toMatchObject({ status: 204 });
    await act(disposed.tag, 'retire', { reason: 'old' });
    await act(disposed.tag, 'dispose', { reason: 'recycled' });
    for (const each of [deleted, disposed]) {
      await waitFor(async () => !(await entity(each)), {
        what: 'the entity to go',
        ...promptly,
      });
    }
    bodyOf(await manager.post(`${assets}/${deleted.id}/restore`, {}));
    await waitFor(() => entity(deleted), {
      what: 'the entity to be back',
      ...promptly,
    });
  });

  it('can be claimed by a file, and are the portal’s again when it is gone', async () => {
    const made = await make({ name: 'Claimed', serial: 'PF-CLAIM' });
    await waitFor(() => entity(made), { what: 'the entity', ...promptly });
    const yaml = bodyOf(await manager.get(`${assets}/${made.tag}/yaml`));
    checkout.write('claimed.yaml', yaml);
    await waitFor(async () => (await asset(made.tag)).managedBy === 'git', {
      what: 'the file to take the asset over',
      timeoutMilliseconds: 15_000,
    });
    expect(await asset(made.tag)).toMatchObject({
      id: made.id,
      serial: 'PF-CLAIM',
    });
    expect((await entity(made)).metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': checkout.url('claimed.yaml'),
    });
    const version = (await asset(made.tag)).version;
    bodyOf(
      await manager.patch(
        `${assets}/${made.tag}`,
        { lastCheck: '2026-01-05' },
        { headers: { 'if-match': `"${version}"` } },
      ),
    );
    const later = await make({ name: 'a change after it' });
    await waitFor(() => entity(later), { what: 'the entity', ...promptly });
    expect((await entity(made)).metadata.annotations).not.toHaveProperty(
      'parc.dev/projected',
    );

    checkout.takeAway('claimed.yaml');
    await waitFor(async () => (await entity(made))?.spec.status === 'retired', {
      what: 'the asset to be retired and projected again',
      timeoutMilliseconds: 20_000,
    });
    expect(await asset(made.tag)).toMatchObject({
      id: made.id,
      managedBy: 'portal',
      status: 'retired',
    });
    expect((await entity(made)).metadata.annotations).toMatchObject({
      'parc.dev/projected': 'true',
    });
    const { items } = bodyOf(
      await manager.get(`${assets}/${made.tag}/history`),
    );
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'retire',
      'updated',
      'taken-over-by-git',
      'created',
    ]);
  });

  it('may be licences: related to their owner and to who has them, claimed by their file, gone when terminated', async () => {
    const licences = '/api/parc/licences';
    const made = bodyOf(
      await manager.post(licences, {
        name: 'Drawing',
        type: 'perpetual',
        metric: 'named-user',
        quantity: 3,
        cost: { amount: '98765.43', currency: 'EUR' },
        owner: 'group:default/fleet-managers',
      }),
    );
    const shown = async () => {
      const { status, body } = await manager.get(
        `/api/catalog/entities/by-name/licence/default/${made.entityName}`,
      );
      return status === 200 ? body : undefined;
    };
    const until = (what: string, isSo: (body: Entity) => unknown) =>
      waitFor(
        async () => {
          const body = await shown();
          return body && isSo(body) ? body : undefined;
        },
        { what, timeoutMilliseconds: 15_000 },
      );
    const found = await until('the licence to be an entity', () => true);
    expect(found).toMatchObject({
      metadata: {
        title: 'Drawing',
        annotations: { 'parc.dev/licence-id': made.id },
      },
      spec: { number: made.number, metric: 'named-user', quantity: 3 },
    });
    expect(JSON.stringify(found)).not.toContain('98765');

    bodyOf(
      await manager.post('/api/parc/allocations', {
        licence: made.number,
        assignee: people.employee,
      }),
    );
    const related = await until('the allocation to be a relation', body =>
      body.relations?.some(each => each.type === 'assignedTo'),
    );
    expect(related.relations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'ownedBy',
          targetRef: 'group:default/fleet-managers',
        }),
        expect.objectContaining({
          type: 'assignedTo',
          targetRef: people.employee,
        }),
      ]),
    );

    const yaml = bodyOf(await manager.get(`${licences}/${made.number}/yaml`));
    checkout.write('drawing.yaml', yaml);
    await waitFor(
      async () =>
        bodyOf(await manager.get(`${licences}/${made.number}`)).managedBy ===
        'git',
      {
        what: 'the file to take the licence over',
        timeoutMilliseconds: 15_000,
      },
    );
    expect(bodyOf(await manager.get(`${licences}/${made.id}`))).toMatchObject({
      number: made.number,
      cost: made.cost,
      allocated: 1,
    });
    checkout.takeAway('drawing.yaml');
    await until(
      'the licence to be projected again',
      body => body.metadata.annotations?.['parc.dev/projected'],
    );
    bodyOf(
      await manager.post(`${licences}/${made.number}/terminate`, {
        reason: 'not used',
      }),
    );
    await waitFor(async () => !(await shown()), {
      what: 'the entity to go',
      ...promptly,
    });
  });

  it('are put right by a full pass, which writes nothing where all is well', async () => {
    const made = await make({ name: 'lost and found' });
    const found = await waitFor(() => entity(made), {
      what: 'the entity',
      ...promptly,
    });
    const passFully = async () => {
      await portal.database.query(
        'catalog',
        `update parc_projection set passed_at = '2000-01-01'`,
      );
      await waitFor(
        async () => {
          const { passed_at: at } = await projection();
          return at && (at as Date).getFullYear() > 2000;
        },
        { what: 'the full pass to end', ...promptly },
      );
    };
    const written = () =>
      portal.database.query(
        'catalog',
        `select entity_ref, unprocessed_hash, last_discovery_at from refresh_state
         where entity_ref like 'hardwareasset:%' order by 1`,
      );
    const before = await written();
    await passFully();
    expect(await written()).toEqual(before);

    const unheard = await make({ name: 'goes without a word in the feed' });
    await waitFor(() => entity(unheard), { what: 'the entity', ...promptly });
    await portal.database.query(
      'parc',
      `update assets set deleted_at = now() where id = '${unheard.id}'`,
    );
    await manager.send(
      'DELETE',
      `/api/catalog/entities/by-uid/${found.metadata.uid}`,
    );
    expect(await entity(made)).toBeUndefined();
    await passFully();
    await waitFor(
      async () => (await entity(made)) && !(await entity(unheard)),
      { what: 'the one to be back and the other gone', ...promptly },
    );
    expect(portal.log()).not.toMatch(/conflicting entityRef/);
  });
});

type Made = { entityName: string };
