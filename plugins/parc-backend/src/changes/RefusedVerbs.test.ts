import type { HistoryEntry } from '@parc/backstage-plugin-parc-common';
import type { ChangeWalk } from '../testing/ChangeWalk';
import {
  approver,
  author,
  files,
  gate,
  implementer,
  manager,
  outsider,
  startChangeDesk,
} from '../testing/startChangeDesk';
import { testDatabases } from '../testing/startParc';

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'what the rules of changes refuse, on %s,',
  databaseId => {
    let desk: Awaited<ReturnType<typeof startChangeDesk>>;

    beforeAll(async () => {
      desk = await startChangeDesk(await testDatabases.init(databaseId));
    });
    afterAll(() => desk.stop());

    /** What the history says was refused, the first first. */
    const refusals = async (change: ChangeWalk) => {
      const { items } = await change.read(outsider, '/history?limit=100');
      return (items as HistoryEntry[])
        .filter(({ action }) => action === 'verb-refused')
        .reverse();
    };
    const refused = (verb: string, code: string, params: object) => [
      { field: 'refusedVerb', to: verb },
      { field: 'refusal', to: { code, params } },
    ];
    const byAuthor = { actor: author, source: 'portal' };
    const incomplete = refused('submit', 'incomplete', { fields: ['benefit'] });
    const freeze = async (entity: string, window: { windowStart: string }) =>
      (
        await desk.make('/windows', {
          name: 'Year end',
          kind: 'freeze',
          entity,
          start: window.windowStart.slice(0, 10).concat('T00:00'),
          duration: 'P1D',
          timeZone: 'UTC',
        })
      ).body;
    const submit = (change: ChangeWalk, version: number, user = author) =>
      desk.parc
        .as(user)
        .post(`/changes/${change.created.ref}/submit`)
        .set('If-Match', `"${version}"`)
        .send({});

    it('since it is not complete is told, and the change stays as it is', async () => {
      const change = await desk.begin({ benefit: 'N/A' });
      const before = Date.now();
      const reason = 'It is urgent.';
      await change.refused(author, 'submit', { reason });
      const [told, ...more] = await refusals(change);
      expect(more).toEqual([]);
      expect(told).toMatchObject({ ...byAuthor, reason, version: 1 });
      expect(told.changes).toEqual(incomplete);
      expect(Date.parse(told.at)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(told.at)).toBeLessThanOrEqual(Date.now());
      expect(await change.read(author)).toMatchObject({
        status: 'new',
        version: 1,
      });
    });

    it('for what is in its way is told with what that is', async () => {
      const window = desk.nextWindow();
      const { ref } = await freeze(gate, window);
      const change = await desk.begin({
        ...window,
        type: 'emergency',
        items: [gate],
      });
      expect(await change.refused(author, 'submit')).toEqual({
        status: 409,
        code: 'conflicts',
        params: { count: 1, kinds: ['freeze'] },
      });
      expect(await refusals(change)).toMatchObject([
        {
          ...byAuthor,
          changes: [
            ...refused('submit', 'conflicts', { count: 1, kinds: ['freeze'] }),
            { field: 'conflictsFound', to: [`freeze ${gate} ${ref}`] },
          ],
        },
      ]);
    });

    it('for its model is told', async () => {
      const { body: model } = await desk.make('/change-models', {
        code: 'restart',
        name: 'Restart a server',
        owner: 'group:default/data',
        template: 'category: software',
      });
      const change = await desk.begin({ model: 'restart' });
      await desk.parc
        .as(manager)
        .post(`/change-models/${model.id}/suspend`)
        .send({ reason: 'It failed twice.' })
        .expect(200);
      await change.refused(author, 'submit');
      expect(await refusals(change)).toMatchObject([
        {
          ...byAuthor,
          changes: refused('submit', 'no-valid-model', { model: 'restart' }),
        },
      ]);
    });

    it('is told once to each person of each version, also when it is tried at the same instant', async () => {
      const change = await desk.begin({ benefit: 'N/A' });
      const answers = await Promise.all(
        [1, 2, 3].map(() => change.refused(author, 'submit')),
      );
      expect(answers.map(({ code }) => code)).toEqual(
        Array(3).fill('incomplete'),
      );
      await change.refused(author, 'submit', { reason: 'Again.' });
      await change.refused(manager, 'submit');
      await change.write(author, { notes: 'Nobody knows why.' });
      await change.refused(author, 'submit');
      expect(await refusals(change)).toMatchObject([
        { actor: author, version: 1, changes: incomplete },
        { actor: manager, version: 1, changes: incomplete },
        { actor: author, version: 2, changes: incomplete },
      ]);
    });

    it('is all that is told: what is stale, not permitted, not there or malformed is not', async () => {
      const change = await desk.begin({ benefit: 'N/A' });
      await submit(change, 7).expect(412);
      await submit(change, 1, outsider).expect(403);
      await change.refused(implementer, 'submit');
      await desk.parc.as(author).post('/changes/nothing/submit').expect(404);
      expect(await change.refused(author, 'cancel')).toMatchObject({
        status: 400,
      });
      expect(await change.read(author, '/history')).toMatchObject({
        items: [{ action: 'created' }],
      });
    });

    it('for another change names that one only if it is not confidential', async () => {
      const window = desk.nextWindow();
      const begin = (isConfidential: boolean) =>
        desk.begin({ ...window, items: [files], isConfidential });
      const [open, secret] = [await begin(false), await begin(true)];
      const shared = [`shared-item ${files} ${open.created.ref}`];
      const person = ['person', 'person'];
      const change = await desk.begin({
        ...window,
        items: [files],
        type: 'emergency',
      });
      await change.refused(author, 'submit');
      const [told] = await refusals(change);
      const found = told.changes.find(
        ({ field }) => field === 'conflictsFound',
      )!.to as string[];
      expect(found).toEqual(
        expect.arrayContaining([...shared, `shared-item ${files}`]),
      );
      expect(found.filter(each => each.startsWith('person'))).toHaveLength(
        person.length,
      );
      expect(JSON.stringify(told)).not.toContain(secret.created.ref);
    });

    it('since another is to be done before names that one only if it is not confidential', async () => {
      const change = await desk.begin({ type: 'emergency' });
      await change.done(author, 'submit');
      const blocks = [`changerecord:default/${change.created.entityName}`];
      const open = await desk.begin({ blocks });
      const secret = await desk.begin({ blocks, isConfidential: true });
      expect(await change.refused(implementer, 'start')).toMatchObject({
        code: 'predecessors-open',
        params: { changes: [open.created.ref, secret.created.ref] },
      });
      expect((await refusals(change)).map(({ changes }) => changes)).toEqual([
        refused('start', 'predecessors-open', {
          changes: [open.created.ref, '…'],
        }),
      ]);
    });

    it('of decisions is told: who is not asked, and who decides a second time', async () => {
      const change = await desk.begin();
      await change.done(author, 'submit');
      const { version } = await change.done(author, 'request-approval');
      const approved = { decision: 'approved', reason: 'Fine.' };
      const outsiders = { actor: outsider, reason: 'Fine.', version };
      expect(
        await change.refused(outsider, 'decisions', approved),
      ).toMatchObject({ status: 403, code: 'not-asked' });
      await change.refused(outsider, 'decisions', approved);
      const denied = { decision: 'refused', reason: 'It is too early.' };
      await change.refused(outsider, 'decisions', denied);
      await change.refused(implementer, 'decisions', approved);
      await change.done(approver, 'decisions', approved);
      await change.refused(approver, 'decisions', denied);
      const by = (each: HistoryEntry) => {
        const [tried, { to }] = each.changes;
        return [each.actor, tried.to, (to as { code: string }).code];
      };
      const told = await refusals(change);
      expect(told[0]).toMatchObject(outsiders);
      expect(told.map(by)).toEqual([
        [outsider, 'authorise', 'not-asked'],
        [outsider, 'refuse', 'not-asked'],
        [approver, 'refuse', 'nothing-asked'],
      ]);
      expect(await change.read(author)).toMatchObject({
        status: 'scheduled',
      });
    });
  },
);
