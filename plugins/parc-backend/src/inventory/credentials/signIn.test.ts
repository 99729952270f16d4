import {
  assets,
  categories,
  locations,
  models,
  suppliers,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { Tables } from '../../records';
import {
  administrator,
  agentHeaders,
  basicOf,
  jsonInventory,
  startAgentEndpoint,
  type AgentEndpointUnderTest,
} from '../../testing/startAgentEndpoint';
import { testDatabases } from '../../testing/startParc';
import type { RefusedAgent } from '../RefusedAgent';
import { AgentSignIn } from './AgentSignIn';
import { CredentialStore } from './CredentialStore';

const { glpi } = agentHeaders;
jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'what agents sign in with on %s',
  databaseId => {
    let agents: AgentEndpointUnderTest;
    beforeAll(async () => {
      agents = await startAgentEndpoint(await testDatabases.init(databaseId));
    });
    beforeEach(() => agents.parc.knex('inventory_messages').delete());
    afterAll(() => agents.stop());
    it('let in nobody without credentials, and reads nothing of theirs', async () => {
      const told = await agents.send('', {
        headers: { ...glpi, authorization: undefined },
        body: 'not even JSON',
      });
      expect(told.status).toBe(401);
      expect(JSON.parse(told.body.toString())).toMatchObject({
        status: 'error',
        message: 'credentials are needed',
      });
    });

    it('let in no user of the portal by their token, and no other path beside', async () => {
      const told = await agents.send('', {
        headers: { authorization: 'Bearer mock-user-token' },
        body: jsonInventory(),
      });
      expect(told.status).toBe(401);
      const beside = await agents.send('-messages', { method: 'GET' });
      expect(beside.status).toBe(401);
      expect(beside.headers['www-authenticate']).toBeUndefined();
    });

    it('let in who has a token for the credentials, from each path that the agent makes up', async () => {
      for (const path of [
        '/api.php/token',
        '/front/inventory.php/api.php/token',
      ]) {
        const given = await agents.send(path, {
          headers: { 'content-type': 'application/json', authorization: '' },
          body: JSON.stringify({
            grant_type: 'client_credentials',
            client_id: agents.credential.login,
            client_secret: agents.credential.secret,
            scope: 'inventory',
          }),
        });
        expect(given.headers['content-type']).toBe('application/json');
        const { token_type, access_token, expires_in } = JSON.parse(
          given.body.toString(),
        );
        expect([token_type, expires_in]).toEqual(['Bearer', 3600]);
        const told = await agents.send('', {
          headers: { ...glpi, authorization: `Bearer ${access_token}` },
          body: jsonInventory(),
        });
        expect(told.status).toBe(200);
      }
      const kept = await agents.parc.knex('agent_tokens').select();
      expect(kept).toHaveLength(2);
      expect(JSON.stringify(kept)).not.toContain(agents.credential.secret);
    });

    it('let in nobody for a token with a wrong secret, or without a grant', async () => {
      const askToken = (body: string) =>
        agents.send('/api.php/token', { headers: { authorization: '' }, body });
      const form = (password: string) =>
        new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: agents.credential.login,
          client_secret: password,
        }).toString();
      expect((await askToken(form(agents.credential.secret))).status).toBe(200);
      expect((await askToken(form('x'))).status).toBe(401);
      expect((await askToken('grant_type=password')).status).toBe(400);
      expect((await askToken('x'.repeat(10_000))).status).toBe(413);
    });

    it('are made, listed and revoked by administrators, and their secret is shown once', async () => {
      const as = agents.parc.as(administrator);
      const { body: made, headers } = await as
        .post('/agent-credentials')
        .send({
          name: ' Été à Lyon ',
          owner: 'Group:default/Lyon',
          expiresAt: '2999-01-01T00:00:00+01:00',
        })
        .expect(201);
      expect(headers['cache-control']).toBe('no-store');
      expect(made).toMatchObject({
        name: 'Été à Lyon',
        login: expect.stringMatching(/^ete-a-lyon-[0-9a-f]{8}$/),
        secret: expect.stringMatching(/^parcagent_[\w-]{43}$/),
        state: 'valid',
        owner: 'group:default/lyon',
        createdBy: administrator,
        expiresAt: '2998-12-31T23:00:00.000Z',
      });
      const { body: listed } = await as.get('/agent-credentials').expect(200);
      const { secret, ...rest } = made;
      expect(listed.items[0]).toEqual(rest);
      expect(JSON.stringify(listed)).not.toContain('parcagent_');
      const [row] = await agents.parc
        .knex('agent_credentials')
        .where({ id: made.id });
      expect(JSON.stringify(row)).not.toContain(secret);

      const sent = () =>
        agents.send('', {
          headers: { ...glpi, authorization: basicOf(made.login, secret) },
          body: jsonInventory(),
        });
      expect((await sent()).status).toBe(200);
      await as
        .post(`/agent-credentials/${made.id}/revoke`)
        .send({})
        .expect(200);
      expect((await sent()).status).toBe(401);
      const again = await as
        .post(`/agent-credentials/${made.id}/revoke`)
        .send({})
        .expect(200);
      expect(again.body).toMatchObject({
        state: 'revoked',
        lastUsedAt: expect.any(String),
      });
    });

    it.each([
      [{ name: '' }, /name/],
      [{ name: 'x', owner: 'component:default/x' }, /owner.*user or a group/],
      [
        { name: 'x', location: 'nowhere' },
        /location: "nowhere" is not a known/,
      ],
      [{ name: 'x', expiresAt: '2001-01-01T00:00:00Z' }, /not in the future/],
      [{ name: 'x', secret: 'mine' }, /secret/],
    ])('are not made of %j', async (body, says) => {
      const answer = await agents.parc
        .as(administrator)
        .post('/agent-credentials')
        .send(body)
        .expect(400);
      expect(answer.body.error.message).toMatch(says);
    });

    it('are not revoked when there are none', () =>
      agents.parc
        .as(administrator)
        .post('/agent-credentials/x/revoke')
        .send({})
        .expect(404));

    describe('at two replicas', () => {
      let now: DateTime;
      let store: CredentialStore;
      const replica = (perMinute = { credential: 1_000, refusals: 1_000 }) =>
        new AgentSignIn(
          store,
          { allowsWithoutCredentials: false, perMinute },
          () => now,
        );
      const made = async (expiresAt?: string) => {
        const { body } = await agents.parc
          .as(administrator)
          .post('/agent-credentials')
          .send({ name: 'x', expiresAt })
          .expect(201);
        return {
          ...(body as { id: string; login: string; secret: string }),
          basic: basicOf(body.login, body.secret),
        };
      };
      const revoke = (id: string) => store.revoke(id, now.toISO()!);

      beforeEach(() => {
        now = DateTime.utc();
        store = new CredentialStore(
          agents.parc.knex,
          new Tables([locations, suppliers, categories, models, assets]),
        );
      });

      it('are refused everywhere some seconds after they are revoked, their tokens too', async () => {
        const [here, there] = [replica(), replica()];
        const { id, login, secret, basic } = await made();
        const { token } = await here.giveToken(login, secret, 'a');
        const ways = [basic, `Bearer ${token}`];
        for (const way of ways) {
          expect(await here.signIn(way, 'a')).toEqual({ credentialId: id });
          expect(await there.signIn(way, 'a')).toEqual({ credentialId: id });
        }
        await revoke(id);
        now = now.plus({ seconds: 6 });
        for (const each of [here, there]) {
          for (const way of ways)
            await expect(each.signIn(way, 'a')).rejects.toMatchObject({
              status: 401,
            });
        }
      });

      it('are known a second after they are made elsewhere', async () => {
        const here = replica();
        await here.signIn((await made()).basic, 'a');
        const { basic, id } = await made();
        await expect(here.signIn(basic, 'a')).rejects.toThrow('not valid');
        now = now.plus({ seconds: 1 });
        expect(await here.signIn(basic, 'a')).toEqual({ credentialId: id });
      });

      it('end with their time, and so do tokens', async () => {
        const here = replica();
        const brief = await made(now.plus({ minutes: 30 }).toISO()!);
        const long = await made();
        const bearers = await Promise.all(
          [brief, long].map(async ({ login, secret }) => {
            const { token } = await here.giveToken(login, secret, 'a');
            return `Bearer ${token}`;
          }),
        );
        const accepted = async () => {
          const settled = await Promise.allSettled(
            [brief.basic, long.basic, ...bearers].map(each =>
              here.signIn(each, 'a'),
            ),
          );
          return settled.map(({ status }) => status === 'fulfilled');
        };
        expect(await accepted()).toEqual([true, true, true, true]);
        now = now.plus({ minutes: 31 });
        expect(await accepted()).toEqual([false, true, false, true]);
        now = now.plus({ minutes: 30 });
        expect(await accepted()).toEqual([false, true, false, false]);
      });

      it('let in so many requests a minute', async () => {
        const here = replica({ credential: 2, refusals: 1_000 });
        const { basic } = await made();
        const other = await made();
        await here.signIn(basic, 'a');
        await here.signIn(basic, 'b');
        await expect(here.signIn(basic, 'c')).rejects.toMatchObject({
          status: 429,
          retryAfter: 60,
        });
        await here.signIn(other.basic, 'a');
        now = now.plus({ minutes: 1 });
        await here.signIn(basic, 'a');
      });

      it('of a guesser ask the database no more than the limit, and others are let in from the same address', async () => {
        const here = replica({ credential: 1_000, refusals: 3 });
        const { login, secret, basic } = await made();
        const { token } = await here.giveToken(login, secret, 'a');
        const asked = jest.spyOn(store, 'findToken');
        const guesses = await Promise.all(
          Array.from({ length: 9 }, (_, guess) =>
            here
              .signIn(`Bearer guess-${guess}`, 'a')
              .catch((error: RefusedAgent) => error.status),
          ),
        );
        await expect(
          here.signIn('Bearer once-more', 'a'),
        ).rejects.toMatchObject({ status: 429 });
        expect(guesses.filter(each => each === 401)).toHaveLength(3);
        expect(asked).toHaveBeenCalledTimes(9);
        await here.signIn(basic, 'a');
        await here.signIn(`Bearer ${token}`, 'a');
      });

      it.each(['Digest x', 'Basic', 'Basic !!!', 'Bearer ', 'x', ''])(
        'are not read from "%s"',
        async header => {
          await expect(replica().signIn(header, 'a')).rejects.toMatchObject({
            status: 401,
          });
        },
      );

      it('are noted as used once an hour', async () => {
        const here = replica();
        const { id, basic } = await made();
        const touched = jest.spyOn(store, 'touch');
        await here.signIn(basic, 'a');
        await here.signIn(basic, 'a');
        expect(touched).toHaveBeenCalledTimes(1);
        now = now.plus({ hours: 1 });
        await here.signIn(basic, 'a');
        const found = await store.find(id);
        expect(found?.lastUsedAt).toBe(now.toISO());
      });
    });
  },
);

describe.each(testDatabases.eachSupportedId())(
  'an endpoint that asks for no credentials on %s',
  databaseId => {
    it('takes inventories from anybody, and still refuses wrong credentials', async () => {
      const agents = await startAgentEndpoint(
        await testDatabases.init(databaseId),
        { allowWithoutCredentials: true },
      );
      const sent = (authorization?: string) =>
        agents.send('', {
          headers: { ...glpi, authorization },
          body: jsonInventory(),
        });
      expect((await sent()).status).toBe(200);
      expect((await sent(basicOf('x', 'y'))).status).toBe(401);
      expect(await agents.queue()).toMatchObject([{ credential_id: null }]);
      await agents.stop();
    });

    it('is not there when it is switched off', async () => {
      const agents = await startAgentEndpoint(
        await testDatabases.init(databaseId),
        { enabled: false },
      );
      const told = await agents.send('', { body: jsonInventory() });
      expect(told.status).toBe(401);
      expect(told.headers['www-authenticate']).toBeUndefined();
      await agents.stop();
    });
  },
);
