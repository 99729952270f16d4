import type { View } from '@parc/backstage-plugin-parc-common';
import {
  startParc,
  testDatabases,
  type Caller,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(60_000);

const [owner, member, stranger, administrator, nobody] = [
  'owner',
  'member',
  'stranger',
  'administrator',
  'nobody',
].map(name => `user:default/${name}`);
const group = 'group:default/fleet';

describe.each(testDatabases.eachSupportedId())(
  'saved views on %s',
  databaseId => {
    let parc: RunningParc;
    let mine: Caller;
    beforeAll(async () => {
      const access = { 'parc.access': true } as const;
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          [owner]: access,
          [member]: access,
          [stranger]: access,
          [administrator]: { ...access, 'parc.administer': true },
          [nobody]: { 'parc.asset.read': true },
        },
        groups: { [member]: [group] },
      });
      mine = parc.as(owner);
    });
    afterAll(() => parc.stop());
    beforeEach(() => parc.knex('views').delete());

    const save = async (body: object = {}, who = mine): Promise<View> =>
      (
        await who
          .post('/views')
          .send({
            noun: 'assets',
            name: 'Lost',
            query: 'status=lost&sort=-tag&columns=tag,location',
            ...body,
          })
          .expect(201)
      ).body;
    const names = async (who: Caller, noun = 'assets') =>
      (await who.get(`/views?noun=${noun}`).expect(200)).body.items.map(
        ({ name }: View) => name,
      );

    it('belong to who made them, and are listed by name', async () => {
      for (const name of ['Écrans', 'Zone 10', 'Zone 2', 'dell'])
        await save({ name });
      await save({ name: 'Sites', noun: 'locations' });
      expect(await names(mine)).toEqual([
        'dell',
        'Écrans',
        'Zone 2',
        'Zone 10',
      ]);
      expect(await names(mine, 'locations')).toEqual(['Sites']);
      expect(await names(parc.as(stranger))).toEqual([]);
    });

    it('are answered with where they are and at which version', async () => {
      const answer = await mine
        .post('/views')
        .send({ noun: 'assets', name: ' Lost ', query: '' })
        .expect(201);
      expect(answer.headers.etag).toBe('"1"');
      expect(answer.headers.location).toBe(`/api/parc/views/${answer.body.id}`);
      expect(answer.body).toMatchObject({
        name: 'Lost',
        query: '',
        owner,
        mayChange: true,
        version: 1,
      });
      const { body } = await mine.get(`/views/${answer.body.id}`).expect(200);
      expect(body).toEqual(answer.body);
    });

    it('that are private are not there for anybody else', async () => {
      const { id } = await save();
      for (const who of [member, stranger, administrator]) {
        const caller = parc.as(who);
        await caller.get(`/views/${id}`).expect(404);
        await caller
          .patch(`/views/${id}`)
          .set('If-Match', '"1"')
          .send({ name: 'x' })
          .expect(404);
        await caller.delete(`/views/${id}`).set('If-Match', '"1"').expect(404);
      }
    });

    it('that are shared are seen by the group, and changed by their owner and administrators alone', async () => {
      const { id } = await save({ sharedWith: 'Group:Fleet' });
      expect(await names(parc.as(member))).toEqual(['Lost']);
      expect(await names(parc.as(stranger))).toEqual([]);
      const { body } = await parc.as(member).get(`/views/${id}`).expect(200);
      expect(body).toMatchObject({ sharedWith: group, mayChange: false });
      const patch = (who: string, change: object, version: number) =>
        parc
          .as(who)
          .patch(`/views/${id}`)
          .set('If-Match', `"${version}"`)
          .send(change);
      await patch(member, { name: 'x' }, 1).expect(403);
      await parc
        .as(member)
        .delete(`/views/${id}`)
        .set('If-Match', '"1"')
        .expect(403);
      await patch(stranger, { name: 'x' }, 1).expect(404);
      await patch(administrator, { name: 'Theirs' }, 1).expect(200);
      expect(await names(parc.as(member))).toEqual(['Theirs']);
      await patch(owner, { sharedWith: null }, 2).expect(200);
      await parc.as(member).get(`/views/${id}`).expect(404);
      await mine.delete(`/views/${id}`).set('If-Match', '"3"').expect(204);
      expect(await names(mine)).toEqual([]);
    });

    it('are changed only as they were read', async () => {
      const { id } = await save();
      await mine.patch(`/views/${id}`).send({ query: 'q=x' }).expect(428);
      await mine
        .patch(`/views/${id}`)
        .set('If-Match', '"2"')
        .send({})
        .expect(412);
      const { body } = await mine
        .patch(`/views/${id}`)
        .set('If-Match', '"1"')
        .send({ query: 'q=x' })
        .expect(200);
      expect(body).toMatchObject({ name: 'Lost', query: 'q=x', version: 2 });
      await mine.delete(`/views/${id}`).set('If-Match', '"1"').expect(412);
      await mine.delete(`/views/${id}`).expect(428);
    });

    it('of one owner have different names', async () => {
      await save();
      const taken = await mine
        .post('/views')
        .send({ noun: 'assets', name: 'LOST', query: '' })
        .expect(409);
      expect(taken.body.error.code).toBe('view-name-taken');
      await save({}, parc.as(stranger));
      const { id } = await save({ name: 'Other' });
      await mine
        .patch(`/views/${id}`)
        .set('If-Match', '"1"')
        .send({ name: 'lost' })
        .expect(409);
    });

    it('end at two hundred', async () => {
      await parc.knex.raw(
        `insert into views (id, noun, name, query, owner, version, created_at, updated_at)
         select gen_random_uuid(), 'assets', 'v' || n, '', ?, 1, now(), now() from generate_series(1, 200) n`,
        [owner],
      );
      await mine
        .post('/views')
        .send({ noun: 'assets', name: 'one more', query: '' })
        .expect(409);
    });

    it.each([
      [{ noun: 'colours' }, 'noun: "colours" must be one of'],
      [{ name: ' ' }, 'name'],
      [{ name: 'x'.repeat(101) }, 'name'],
      [{ query: 'x'.repeat(4_001) }, 'query'],
      [{ sharedWith: 'user:default/x' }, 'sharedWith'],
      [{ owner: 'user:default/x' }, 'owner'],
    ])('are refused with %j', async (body, message) => {
      const answer = await mine
        .post('/views')
        .send({ noun: 'assets', name: 'x', query: '', ...body })
        .expect(400);
      expect(answer.body.error.message).toContain(message);
    });

    it('need the permission to see Parc, and a user', async () => {
      await parc.as(nobody).get('/views?noun=assets').expect(403);
      await mine.get('/views').expect(400);
      await mine.get('/views/x').expect(404);
    });
  },
);
