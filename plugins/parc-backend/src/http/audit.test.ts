import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { registerRoutes } from '../registerRoutes';
import { startRegister } from '../testing/startRegister';
import { startParc, testDatabases } from '../testing/startParc';
import { auditEventOf } from './audit';
import type { Route } from './route';

jest.setTimeout(60_000);

const auditPage = path.resolve(__dirname, '../../../../docs/audit.md');

describe('what the auditor is told', () => {
  const eventOf = (method: Route['method'], route: string) =>
    auditEventOf({ method, path: route });

  it.each([
    ['post', '/assets', 'assets-create', 'medium'],
    ['patch', '/locations/{ref}', 'locations-update', 'medium'],
    ['delete', '/models/{ref}', 'models-delete', 'high'],
    ['post', '/assets/{ref}/hand-out', 'assets-hand-out', 'medium'],
    ['post', '/assets/{ref}/dispose', 'assets-dispose', 'high'],
    ['delete', '/assets/{ref}/links/{id}', 'assets-links-delete', 'high'],
    ['get', '/suppliers/export', 'suppliers-export', 'medium'],
    [
      'get',
      '/maintenance-compliance/report',
      'maintenance-compliance-report',
      'medium',
    ],
    ['post', '/problems/retire-vanished', 'problems-retire-vanished', 'high'],
  ] as const)('of %s %s is %s', (method, route, eventId, severityLevel) => {
    expect(eventOf(method, route)).toMatchObject({ eventId, severityLevel });
  });

  it('is nothing of reads', () => {
    expect(eventOf('get', '/assets/{ref}')).toBeUndefined();
    expect(
      auditEventOf({ method: 'post', path: '/assets/by-refs', isRead: true }),
    ).toBeUndefined();
  });
});

describe.each(testDatabases.eachSupportedId())(
  'the auditor on %s',
  databaseId => {
    /** Events as they ended: id, outcome, and what was said. */
    const ended: Array<[string, string, object]> = [];
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, meta }) => ({
        success: async said =>
          void ended.push([eventId, 'succeeded', { ...meta, ...said?.meta }]),
        fail: async said =>
          void ended.push([
            eventId,
            said.error.name,
            { ...meta, ...said.meta },
          ]),
      }),
    });
    beforeEach(() => ended.splice(0));

    it('hears of each change and export, how it ended, and never what was written', async () => {
      const parc = await startParc(await testDatabases.init(databaseId), {
        policies: { 'user:default/nobody': {} },
        features: [auditor.factory],
      });
      const manager = parc.as('user:default/manager');
      const { body } = await manager
        .post('/assets')
        .send({ category: 'laptop', tag: 'LT-1', notes: 'SECRET' })
        .expect(201);
      await manager
        .patch('/assets/LT-1')
        .set('If-Match', '"1"')
        .send({ notes: 'SECRET 2' })
        .expect(200);
      await manager
        .patch('/assets/LT-1')
        .set('If-Match', '"1"')
        .send({ notes: 'SECRET 3' })
        .expect(412);
      await manager.post('/assets/LT-1/hand-out').send({ no: 1 }).expect(400);
      await manager
        .post('/assets/bulk')
        .send({
          refs: ['LT-1', 'LT-2'],
          verb: 'retire',
          body: { reason: 'SECRET' },
          partial: true,
        })
        .expect(200);
      await parc
        .as('user:default/nobody')
        .delete('/assets/LT-1')
        .set('If-Match', '"2"')
        .expect(403);
      await manager.get('/assets/export?format=csv').expect(200);
      await manager.get('/assets').expect(200);
      await manager.get(`/assets/${body.id}/history`).expect(200);
      await parc.stop();

      const by = { actor: 'user:default/manager', noun: 'assets' };
      expect(ended).toEqual([
        [
          'assets-create',
          'succeeded',
          { ...by, action: 'create', ref: 'LT-1', version: 1 },
        ],
        [
          'assets-update',
          'succeeded',
          { ...by, action: 'update', ref: 'LT-1', version: 2 },
        ],
        [
          'assets-update',
          'PreconditionFailedError',
          { ...by, action: 'update', ref: 'LT-1' },
        ],
        [
          'assets-hand-out',
          'InputError',
          { ...by, action: 'hand-out', ref: 'LT-1' },
        ],
        [
          'assets-bulk',
          'succeeded',
          { ...by, action: 'bulk', does: 'retire', done: 1, refused: 1 },
        ],
        [
          'assets-delete',
          'NotAllowedError',
          {
            ...by,
            actor: 'user:default/nobody',
            action: 'delete',
            ref: 'LT-1',
          },
        ],
        ['assets-export', 'succeeded', { ...by, action: 'export' }],
      ]);
      expect(JSON.stringify(ended)).not.toContain('SECRET');
    });

    it('hears of what files in git change, and of nothing when they change nothing', async () => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
        undefined,
        auditor,
      );
      const { entities, git } = register;
      const pass = () => git.reader.pass();
      const kind = 'HardwareAsset';
      const ref = 'hardwareasset:default/lt-1';
      entities.set('lt-1', aLaptop);
      await pass();
      await pass();
      entities.clear();
      await pass();
      expect(ended).toEqual([
        [
          'git-apply',
          'succeeded',
          { kind, entity: ref, ref: 'LT-1', version: 1 },
        ],
        ['git-retire', 'succeeded', { kind, entity: ref }],
      ]);
    });

    it('has every event in its page', async () => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
      );
      const page = readFileSync(auditPage, 'utf8');
      const missing = registerRoutes(register)
        .flatMap(each => auditEventOf(each)?.eventId ?? [])
        .filter(eventId => !page.includes(`\`${eventId}\``));
      expect(missing).toEqual([]);
    });
  },
);

const aLaptop = {
  apiVersion: 'parc.dev/v1',
  kind: 'HardwareAsset',
  metadata: { name: 'lt-1', namespace: 'default', etag: 'a' },
  spec: { type: 'laptop', tag: 'LT-1' },
} as Entity;
