import type { Entity } from '@backstage/catalog-model';
import {
  changeUpdatePermission,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';
import { changeGit } from './changeGit';
import { GitReader, GitStore, RecordGit } from '../../records';

jest.setTimeout(60_000);

const complete = {
  type: 'normal',
  owner: 'it',
  affects: ['component:mail'],
  window: {
    start: '2030-12-05T20:00:00+01:00',
    end: '2030-12-05T22:00:00+01:00',
  },
  raised: { by: 'ines', on: '2030-11-20' },
  reason: { category: 'improvement', text: 'Two guests starve each other.' },
  return: {
    benefit: 'Mail arrives at once, also on Mondays',
    measure: '95 % of the mails in under 10 seconds',
    reviewOn: '2030-12-18',
  },
  risks: {
    impact: 'Mail is late and nothing is lost',
    outage: false,
    answers: {
      people: 'team',
      service: 'normal',
      'done-before': 'once',
      tested: 'yes',
      'back-out': 'tried',
    },
  },
  resources: { people: [{ who: 'ines', hours: 3 }] },
  responsible: { build: 'ines', test: 'nadia', release: 'ines' },
  relationships: { none: 'The calendar of December was read' },
  plan: 'Copy, stop, copy what changed, start',
  testPlan: 'A mail in and a mail out of the office',
};

function anEntity(name: string, spec: object, etag = '1'): Entity {
  return {
    apiVersion: 'parc.dev/v1',
    kind: 'ChangeRecord',
    metadata: {
      name,
      namespace: 'default',
      title: `Move ${name} to the other host`,
      etag,
      annotations: {
        'backstage.io/managed-by-location': `file:/catalog/${name}.yaml`,
      },
    },
    spec: spec as Entity['spec'],
  };
}

describe.each(testDatabases.eachSupportedId())(
  'changes from git on %s',
  databaseId => {
    const start = async () => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
      );
      const { context, entities, changes, knex } = register;
      const { changes: service } = changes;
      const merging = new GitReader(
        new RecordGit(
          service.records,
          new GitStore(knex, 'change'),
          changeGit({
            tasks: service.tasks,
            settings: { ...changes.settings, gitApproval: 'merge' },
            clock: () => service.ground.clock(),
          }),
        ),
        new GitStore(knex, 'change'),
        { share: 1, count: 100 },
        60,
        {
          catalog: {
            async *streamEntities() {
              yield [...entities.values()];
            },
          } as never,
          auth: mockServices.auth(),
          auditor: mockServices.auditor.mock(),
          logger: mockServices.logger.mock(),
        },
      );
      return {
        ...register,
        merging,
        put: (entity: Entity) => entities.set(entity.metadata.name, entity),
        get: (ref: string) =>
          service.records.get(
            context.who,
            ref,
          ) as Promise<unknown> as Promise<Change>,
        tasks: async (ref: string) =>
          (await service.tasks.list(context.who, ref)).items.map(
            each => each.title,
          ),
        problems: async () =>
          (await register.problems.list(context.who)).items
            .map(({ record, field }) => `${record} ${field}`)
            .sort(),
      };
    };

    it('keeps a file as a change with its tasks and its risk, says what is missing at its place, and follows it', async () => {
      const { put, get, tasks, problems, git, entities, ...register } =
        await start();
      const { changes, context, knex } = register;
      put(anEntity('gateway', { ...complete, tasks: ['Copy', 'Switch'] }));
      put(
        anEntity('idea', {
          type: 'normal',
          owner: 'it',
          raised: { by: 'ines' },
          reason: { category: 'growth', text: 'TBC' },
          risks: { level: 'high' },
          status: 'scheduled',
        }),
      );
      await git.reader.pass();
      expect(await get('gateway')).toMatchObject({
        number: 'GATEWAY',
        status: 'new',
        riskLevel: 'low',
        windowStart: '2030-12-05T19:00:00.000Z',
        managedBy: 'git',
        gitEntity: 'changerecord:default/gateway',
      });
      expect(await get('gateway')).not.toHaveProperty('missing');
      expect(await tasks('gateway')).toEqual(['Copy', 'Switch']);
      expect((await get('idea')).status).toBe('new');
      const told = await problems();
      expect(told.every(each => each.startsWith('IDEA '))).toBe(true);
      expect(told).toEqual(
        expect.arrayContaining([
          'IDEA spec.plan',
          'IDEA spec.reason.text',
          'IDEA spec.return.benefit',
          'IDEA spec.status',
          'IDEA spec.window.start',
        ]),
      );
      const gateway = await get('gateway');
      const { version } = gateway;
      put(anEntity('gateway', { ...complete, tasks: ['Copy', 'Switch'] }, '2'));
      await git.reader.pass();
      expect((await get('gateway')).version).toBe(version);
      put(anEntity('gateway', { ...complete, tasks: ['Switch', 'Look'] }, '3'));
      await git.reader.pass();
      expect(await tasks('gateway')).toEqual(['Switch', 'Look']);

      const { approval, changes: service } = changes;
      await knex.transaction(trx =>
        approval.store.insert(trx, gateway.id, 1, [
          {
            policy: 'CAB',
            order: 1,
            mode: 'any',
            approvers: ['group:default/cab'],
            people: [],
          },
        ]),
      );
      await service.records.writer.change(context, [{ ref: gateway.id }], {
        action: 'request-approval',
        permission: changeUpdatePermission,
        decide: () => ({
          status: 'authorize',
          approval: 'asked',
          approvalRound: 1,
        }),
      });
      entities.delete('gateway');
      await git.reader.pass();
      expect(await approval.store.ofChanges(knex, [gateway.id])).toMatchObject([
        { state: 'withdrawn', closedAt: expect.any(String) },
      ]);
      expect(await get('gateway')).toMatchObject({
        approval: 'not-asked',
        status: 'canceled',
        managedBy: 'portal',
        canceledBecause: 'its file has gone',
      });
      put(anEntity('gateway', complete, '4'));
      await git.reader.pass();
      expect(await get('gateway')).toMatchObject({
        status: 'new',
        managedBy: 'git',
      });
    });

    it('is moved on by its file where a merged review stands for approval, when it is complete, as its life cycle leads', async () => {
      const { put, get, problems, merging, changes, context } = await start();
      put(anEntity('gateway', { ...complete, status: 'scheduled' }));
      put(anEntity('asking', { ...complete, status: 'authorize' }));
      put(
        anEntity('alone', {
          ...complete,
          responsible: { ...complete.responsible, approvers: ['ines'] },
          status: 'scheduled',
        }),
      );
      put(anEntity('modelless', { ...complete, type: 'standard' }));
      put(anEntity('thin', { ...complete, plan: 'TBD', status: 'assess' }));
      put(
        anEntity('past', {
          ...complete,
          status: 3,
          outcome: {
            result: 'successful',
            closedOn: '2030-12-20',
            returnObtained: true,
          },
        }),
      );
      await merging.pass();
      expect(await get('gateway')).toMatchObject({
        status: 'scheduled',
        approval: 'approved',
        riskLevel: 'low',
      });
      const history = await changes.changes.records.history(
        context.who,
        'gateway',
        9,
      );
      expect(history.map(each => [each.action, each.actor])).toContainEqual([
        'approved-by-merge',
        'service:git',
      ]);
      for (const ref of ['thin', 'asking', 'alone'])
        expect(await get(ref)).toMatchObject({
          status: 'new',
          approval: 'not-asked',
        });
      expect((await get('modelless')).type).toBe('normal');
      expect(await get('past')).toMatchObject({
        status: 'closed',
        outcome: 'successful',
        returnObtained: 'obtained',
        returnVerifiedOn: '2030-12-20',
      });
      const kept = [
        'ALONE spec.status',
        'ASKING spec.status',
        'MODELLESS spec.type',
      ];
      expect(await problems()).toEqual([
        ...kept,
        'THIN spec.plan',
        'THIN spec.status',
      ]);

      put(anEntity('past', { ...complete, status: 'new' }, '2'));
      put(
        anEntity(
          'gateway',
          {
            ...complete,
            plan: 'Something else than was approved',
            status: 'implement',
          },
          '2',
        ),
      );
      await merging.pass();
      expect((await get('past')).status).toBe('closed');
      expect(await get('gateway')).toMatchObject({
        status: 'implement',
        plan: complete.plan,
      });
      expect(await problems()).toEqual([
        ...kept.slice(0, 2),
        'GATEWAY spec.plan',
        kept[2],
        'PAST spec.status',
        'THIN spec.plan',
        'THIN spec.status',
      ]);
    });
  },
);
