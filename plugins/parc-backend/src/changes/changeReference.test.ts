import type { Entity } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import { aWholeChange, ChangeWalk, windowIn } from '../testing/ChangeWalk';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';
import { withLevels } from '../testing/withLevels';

jest.setTimeout(120_000);

const [author, approver, manager] = ['author', 'approver', 'manager'].map(
  each => `user:default/${each}`,
);
const owners = 'group:default/data';
const [mail, suite, database, api, shop] = [
  'component:default/mail',
  'system:default/suite',
  'resource:default/database',
  'component:default/api',
  'component:default/shop',
];
const entity = (ref: string, relations: Record<string, string[]>): Entity => {
  const [, kind, name] = /^(\w+):default\/(.*)$/.exec(ref)!;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: Object.entries(relations).flatMap(([type, refs]) =>
      refs.map(targetRef => ({ type, targetRef })),
    ),
  };
};
const owned = { ownedBy: [owners] };
const entities = [
  entity(mail, { ...owned, partOf: [suite] }),
  entity(suite, { ...owned, hasPart: [mail] }),
  entity(database, { ...owned, dependencyOf: [api] }),
  entity(api, { ...owned, dependsOn: [database], dependencyOf: [shop] }),
  entity(shop, { ...owned, dependsOn: [api] }),
  entity(owners, { hasMember: [author, approver] }),
  entity(author, { memberOf: [owners] }),
  entity(approver, { memberOf: [owners] }),
  entity(manager, {}),
];
const ofTheirs = {
  rule: 'IS_CHANGE_OF',
  resourceType: 'parc-change',
  params: { claims: [approver, owners] },
} as never;
const policies = {
  [approver]: {
    'parc.access': true,
    'parc.change.read': ofTheirs,
    'parc.change.approve': ofTheirs,
  },
} as const;
const incomplete = (...fields: string[]) => ({
  status: 409,
  code: 'incomplete',
  params: { fields },
});
const approve = { decision: 'approved' };

describe.each(testDatabases.eachSupportedId())(
  'changes as the reference has them, on %s,',
  databaseId => {
    let parc: RunningParc;
    let days = 20;
    const begin = (values: object = {}) =>
      ChangeWalk.begin(parc, author, {
        ...aWholeChange(manager),
        items: [mail],
        ...windowIn((days += 1)),
        ...values,
      });
    const ask = async (change: ChangeWalk) => {
      await change.done(author, 'submit');
      return change.done(author, 'request-approval');
    };
    const post = (path: string, body: object) =>
      parc.as(manager).post(path).send(body);

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities,
        policies,
        config: { changes: { conflictDepth: 1 } },
      });
    });
    afterAll(() => parc.stop());

    it('change their type only in New with no approvals asked [ServiceNow]', async () => {
      const change = await begin();
      await change.write(author, { type: 'emergency' });
      await change.write(author, { type: 'normal' });
      await change.done(author, 'submit');
      expect(await change.notWritten(author, { type: 'emergency' })).toEqual({
        status: 409,
        code: 'type-is-fixed',
        params: { status: 'assess' },
      });
      await change.done(author, 'request-approval');
      expect(
        await change.notWritten(author, { type: 'emergency' }),
      ).toMatchObject({ status: 409, code: 'revise-first' });
      expect(
        await change.done(author, 'revise', { reason: 'It burns.' }),
      ).toMatchObject({ status: 'new', approval: 'not-asked' });
      expect(await change.write(author, { type: 'emergency' })).toMatchObject({
        type: 'emergency',
      });
    });

    it('are not approved before they are planned, also when the plan is taken out of them in Assess [iTop NormalChange]', async () => {
      const change = await begin({ windowStart: undefined, impact: undefined });
      expect(await change.refused(author, 'submit')).toEqual(
        incomplete('impact', 'windowStart'),
      );
      const { windowStart } = windowIn((days += 1));
      const planned = {
        windowStart,
        windowEnd: windowIn(days).windowEnd,
        impact: 'Nobody can read mail meanwhile.',
      };
      await change.write(author, planned);
      await change.done(author, 'submit');
      await change.write(author, { hasOutage: null, windowEnd: null });
      expect(await change.refused(author, 'request-approval')).toEqual(
        incomplete('hasOutage', 'windowEnd'),
      );
      expect(await change.refused(manager, 'decisions', approve)).toMatchObject(
        { status: 409, code: 'nothing-asked' },
      );
    });

    it('are read by those who are asked to approve them, since they are [GLPI #8004]', async () => {
      const change = await begin({ owner: author, isConfidential: true });
      const { ref } = change.created;
      const read = (status: number) =>
        parc.as(approver).get(`/changes/${ref}`).expect(status);
      await read(404);
      await ask(change);
      await read(200);
      expect(await change.read(approver, '/approval')).toMatchObject({
        steps: [{ approvers: [owners] }],
      });
    });

    it('are approved by nobody in the name of another, and a refusal moves them [GLPI #19198, GLPI #15700]', async () => {
      const change = await begin();
      await ask(change);
      // Whatever else the manager may, they are not asked, and nobody says for whom they decide.
      expect(await change.refused(manager, 'decisions', approve)).toMatchObject(
        { status: 403, code: 'not-asked' },
      );
      for (const field of ['by', 'approver', 'insteadOf', 'person'])
        expect(
          await change.refused(author, 'decisions', {
            ...approve,
            [field]: approver,
          }),
        ).toMatchObject({ status: 400 });
      expect(await change.read(manager)).toMatchObject({ status: 'authorize' });
      const refusal = { decision: 'refused', reason: 'Not on a Saturday.' };
      expect(await change.done(approver, 'decisions', refusal)).toMatchObject({
        status: 'new',
        approval: 'refused',
      });
      expect((await change.told(manager)).at(-1)).toBe(
        'refuse by approver because Not on a Saturday.',
      );
    });

    it('keep the answers that gave their risk, and the risk, when the questionnaire is another one [derived]', async () => {
      const change = await begin();
      const risk = {
        riskAnswers: change.created.riskAnswers,
        riskScore: 5,
        riskLevel: 'low',
      };
      expect(risk.riskAnswers).toHaveLength(5);
      await ask(change);
      const other = await startParc(parc.knex, {
        entities,
        config: withLevels({ level: 'high', from: 0 }),
      });
      const { ref } = change.created;
      const { body } = await other.as(manager).get(`/changes/${ref}`);
      const { body: written } = await other
        .as(manager)
        .patch(`/changes/${ref}`)
        .set('If-Match', `"${body.version}"`)
        .send({ notes: 'The key is with the porter.' })
        .expect(200);
      await other.stop();
      expect(written).toMatchObject(risk);
    });

    it('conflict to the depth that is configured, and with what an item is part of or has as a part [crmcurator, ServiceNow]', async () => {
      const window = windowIn((days += 1));
      const found = async (items: string[]) => {
        const { body } = await post('/changes/check', {
          title: 'x',
          ...window,
          items,
        }).expect(200);
        return body.conflicts.map(
          (each: { kind: string; item: string; other?: string }) =>
            [each.kind, each.item, each.other].join(' '),
        );
      };
      const change = await begin({ ...window, items: [database, mail] });
      expect(await found([api])).toEqual([`dependent-item ${api} ${database}`]);
      // Two steps away, and here one is followed.
      expect(await found([shop])).toEqual([]);
      expect(await found([suite])).toEqual([`dependent-item ${suite} ${mail}`]);
      await change.write(author, { items: [suite] });
      expect(await found([mail])).toEqual([`dependent-item ${mail} ${suite}`]);
    });

    it('approved a week apart for the same Saturday 03:00 conflict when the second is submitted, until the first is closed [derived]', async () => {
      const saturday = DateTime.utc()
        .plus({ weeks: 20 })
        .set({ weekday: 6, hour: 3 })
        .startOf('hour');
      const window = {
        items: [shop],
        windowStart: saturday.toISO(),
        windowEnd: saturday.plus({ hours: 2 }).toISO(),
      };
      const first = await begin(window);
      await ask(first);
      await first.done(approver, 'decisions', approve);
      await parc
        .knex('changes')
        .where({ id: first.created.id })
        .update({ authorised_at: DateTime.utc().minus({ weeks: 1 }).toISO() });
      const second = await begin({
        ...aWholeChange(approver),
        ...window,
      });
      expect(await second.done(author, 'submit')).toMatchObject({
        status: 'assess',
        conflictState: 'found',
        conflictCount: 1,
      });
      expect(await second.refused(author, 'request-approval')).toMatchObject({
        code: 'conflicts',
        params: { kinds: ['shared-item'] },
      });
      await first.done(manager, 'start');
      await first.done(manager, 'finish', { outcome: 'successful' });
      await first.done(manager, 'close');
      expect(await second.done(author, 'request-approval')).toMatchObject({
        status: 'authorize',
        conflictState: 'none',
      });
    });

    it('list all of 80 servers that a freeze is over, not the first [ServiceNow community]', async () => {
      const servers: string[] = [];
      for (let made = 0; made < 80; made += 1) {
        const { body } = await post('/assets', { category: 'server' });
        servers.push(`hardwareasset:default/${body.entityName}`);
      }
      const window = windowIn(200);
      await post('/windows', {
        name: 'Year end',
        kind: 'freeze',
        start: window.windowStart.slice(0, 16),
        duration: 'PT1H',
        timeZone: 'UTC',
      }).expect(201);
      const change = await begin({ ...window, items: servers });
      expect(await change.done(author, 'submit')).toMatchObject({
        conflictState: 'found',
        conflictCount: 80,
      });
      const { items } = await change.read(author, '/conflicts');
      expect(items.map((each: { item: string }) => each.item).sort()).toEqual(
        [...servers].sort(),
      );
      expect(
        await parc
          .knex('change_conflicts')
          .where({ change_id: change.created.id }),
      ).toHaveLength(80);
    });

    it('of a model whose last day is over are normal; a model has an owner [ITIL]', async () => {
      const model = {
        code: 'restart',
        name: 'Restart a server',
        template: 'category: software',
      };
      await post('/change-models', model).expect(400);
      const { body } = await post('/change-models', {
        ...model,
        owner: owners,
        validUntil: '2020-01-01',
      }).expect(201);
      expect(body).toMatchObject({
        successes: 0,
        failures: 0,
        mostFailures: 3,
      });
      const { created } = await begin({ model: 'restart' });
      expect(created).toMatchObject({
        type: 'normal',
        warnings: [{ code: 'made-normal' }],
      });
    });
  },
);
