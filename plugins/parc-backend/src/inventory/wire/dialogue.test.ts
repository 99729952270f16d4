import zlib from 'node:zlib';
import {
  agentHeaders,
  deviceId,
  jsonInventory,
  startAgentEndpoint,
  xmlMessage,
  type AgentEndpointUnderTest,
} from '../../testing/startAgentEndpoint';
import { testDatabases } from '../../testing/startParc';

const folders = {
  none: (text: string) => Buffer.from(text),
  zlib: (text: string) => zlib.deflateSync(text),
  gzip: (text: string) => zlib.gzipSync(text),
  deflate: (text: string) => zlib.deflateRawSync(text),
  brotli: (text: string) => zlib.brotliCompressSync(text),
} as const;
const unfolders = {
  none: (body: Buffer) => body,
  zlib: zlib.inflateSync,
  gzip: zlib.gunzipSync,
  deflate: zlib.inflateRawSync,
  brotli: zlib.brotliDecompressSync,
} as const;
type Codec = keyof typeof folders;
const { glpi, fusion, ocs } = agentHeaders;
const okAnswer = { status: 'ok', expiration: 24 };

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'the dialogue with agents on %s',
  databaseId => {
    let agents: AgentEndpointUnderTest;
    beforeAll(async () => {
      agents = await startAgentEndpoint(await testDatabases.init(databaseId));
    });
    beforeEach(() => agents.parc.knex('inventory_messages').delete());
    afterAll(() => agents.stop());
    describe('speaks with the GLPI agent', () => {
      it('from a PROLOG in XML to JSON, before anything is sent', async () => {
        const told = await agents.ask(glpi, xmlMessage('PROLOG', ''));
        expect(told).toMatchObject({
          status: 200,
          type: 'application/x-compress-zlib',
        });
        expect(JSON.parse(told.text)).toEqual({ status: 'pending' });
        expect(await agents.queue()).toEqual([]);
      });

      it('at the contact: what is wanted, what is not, and when to come again', async () => {
        const told = await agents.ask(
          glpi,
          JSON.stringify({
            action: 'contact',
            deviceid: deviceId,
            name: 'GLPI-Agent',
            version: '1.11',
            'installed-tasks': ['inventory', 'esx'],
            'enabled-tasks': ['inventory'],
          }),
        );
        expect(JSON.parse(told.text)).toMatchObject({
          ...okAnswer,
          tasks: {
            inventory: {
              server: 'glpi',
              'no-category': 'process,environment',
            },
          },
          disabled: expect.arrayContaining(['esx', 'collect', 'deploy']),
        });
        expect(await agents.queue()).toEqual([]);
      });

      it('and keeps its inventory as it came, without reading it', async () => {
        const body = zlib.deflateSync(jsonInventory({ tag: 'x' }));
        const told = await agents.send('/front/inventory.php', {
          headers: glpi,
          body,
        });
        expect(told.headers['content-type']).toBe(
          'application/x-compress-zlib',
        );
        expect(JSON.parse(zlib.inflateSync(told.body).toString())).toEqual(
          okAnswer,
        );
        const [row] = await agents.queue();
        expect(row).toMatchObject({
          device_id: deviceId,
          agent_uuid: glpi['glpi-agent-id'],
          product: 'glpi',
          user_agent: 'GLPI-Agent_v1.11',
          format: 'json',
          action: 'inventory',
          is_partial: false,
          size: zlib.inflateSync(body).length,
          state: 'waiting',
          attempts: 0,
        });
        expect(row.body).toEqual(body);
        expect(row.credential_id).toMatch(/^[0-9a-f-]{36}$/);
        expect(row.remote_address).toMatch(/^(127\.0\.0\.1|::1)$/);
      });

      it.each([
        ['a partial one', { partial: true }, 'inventory', true],
        ['one without an action', { action: undefined }, 'inventory', false],
        [
          'a discovered device',
          { action: 'netdiscovery' },
          'netdiscovery',
          false,
        ],
        ['a switch', { action: 'netinventory' }, 'netinventory', false],
        ['a whole one that says so', { partial: false }, 'inventory', false],
      ])('and knows %s', async (_, more, action, isPartial) => {
        await agents.ask(glpi, jsonInventory(more));
        expect(await agents.queue()).toMatchObject([
          { action, is_partial: isPartial },
        ]);
      });

      it('about parameters of databases, of which there are none', async () => {
        const told = await agents.ask(
          glpi,
          JSON.stringify({ action: 'get_params', deviceid: 'x', params_id: 3 }),
        );
        expect(JSON.parse(told.text)).toMatchObject({
          status: 'ok',
          credentials: [],
        });
      });

      it.each(['register', 'deploy', 'collect', 'toString'])(
        'and refuses the action %s as unknown',
        async action => {
          const { status, headers, body } = await agents.send('', {
            headers: glpi,
            body: JSON.stringify({ action, deviceid: 'x' }),
          });
          expect([status, headers['content-type']]).toEqual([
            501,
            'application/json',
          ]);
          expect(JSON.parse(body.toString())).toEqual({
            status: 'error',
            message: expect.stringContaining(action.toLowerCase()),
            expiration: 24,
          });
        },
      );

      it('when it asks for work of the older dialogue, or again for what was pending', async () => {
        const get = async (path: string, headers = {}) =>
          JSON.parse(
            (
              await agents.send(path, {
                method: 'GET',
                headers: { ...glpi, ...headers },
              })
            ).body.toString(),
          );
        expect(await get('/plugins/glpiinventory/?action=getConfig')).toEqual(
          {},
        );
        expect(await get('', { 'glpi-request-id': '0A1B2C3D' })).toEqual(
          okAnswer,
        );
        expect(await get('')).toMatchObject({ status: 'error' });
      });
    });

    describe('speaks with FusionInventory', () => {
      it('in XML: come with an inventory, and thank you', async () => {
        const prolog = await agents.ask(fusion, xmlMessage('PROLOG', ''));
        expect(prolog.text).toMatch(
          /<REPLY><PROLOG_FREQ>24<\/PROLOG_FREQ><RESPONSE>SEND<\/RESPONSE><\/REPLY>/,
        );
        const told = await agents.send('', {
          headers: fusion,
          body: zlib.deflateSync(xmlMessage('INVENTORY')),
        });
        expect([...told.body.subarray(0, 2)]).toEqual([0x78, 0x9c]);
        expect(await agents.queue()).toMatchObject([
          {
            product: 'fusioninventory',
            format: 'xml',
            action: 'inventory',
            device_id: deviceId,
          },
        ]);
      });

      it.each([
        ['SNMPQUERY', 'netinventory'],
        ['SNMP', 'netinventory'],
        ['NETDISCOVERY', 'netdiscovery'],
      ])('about the network: %s', async (query, action) => {
        await agents.ask(fusion, xmlMessage(query));
        expect(await agents.queue()).toMatchObject([{ action }]);
      });

      it('in an old letter, with an old alphabet', async () => {
        const text = `<?xml version="1.0" encoding="ISO-8859-1"?><REQUEST><DEVICEID>t\u00e9l&amp;&#233;-2024</DEVICEID><CONTENT/></REQUEST>`;
        const told = await agents.send('', {
          headers: fusion,
          body: zlib.deflateSync(Buffer.from(text, 'latin1')),
        });
        expect(told.status).toBe(200);
        expect(await agents.queue()).toMatchObject([
          { device_id: 'tél&é-2024', action: 'inventory' },
        ]);
      });
    });

    describe('speaks with OCS', () => {
      it('at its own path, under its wrong label, always folded', async () => {
        const prolog = await agents.ask(
          ocs,
          xmlMessage('PROLOG', ''),
          '/ocsinventory',
        );
        expect(prolog).toMatchObject({
          status: 200,
          type: 'application/x-compress',
          text: expect.stringContaining('<RESPONSE>SEND</RESPONSE>'),
        });
        const told = await agents.ask(
          ocs,
          xmlMessage('INVENTORY'),
          '/ocsinventory',
        );
        expect(told.text).toContain('<RESPONSE>NO_ACCOUNT_UPDATE</RESPONSE>');
        expect(await agents.queue()).toMatchObject([
          { product: 'ocs', format: 'xml' },
        ]);
      });

      it('in the realm that it is configured with', async () => {
        const told = await agents.send('/ocsinventory', {
          headers: { ...ocs, authorization: undefined },
          body: zlib.deflateSync(xmlMessage('PROLOG', '')),
        });
        expect(told.status).toBe(401);
        // Nothing behind it: FusionInventory takes all up to the last quote for the realm.
        expect(told.headers['www-authenticate']).toBe(
          'Basic realm="Restricted Area"',
        );
      });
    });

    const labels: Array<[codec: Codec, label: string, reply: string]> = [
      ['none', 'application/json', 'application/json'],
      ['none', 'text/plain', 'application/json'],
      ['none', 'application/x-compress-zlib', 'application/json'],
      ['zlib', 'application/x-compress-zlib', 'application/x-compress-zlib'],
      ['zlib', 'application/x-zlib', 'application/x-zlib'],
      ['zlib', 'application/json', 'application/x-compress-zlib'],
      ['gzip', 'application/x-compress-gzip', 'application/x-compress-gzip'],
      ['gzip', 'application/x-compress-zlib', 'application/x-compress-gzip'],
      ['deflate', 'application/x-deflate', 'application/x-deflate'],
      ['zlib', 'application/x-compress-deflate', 'application/x-compress-zlib'],
      ['brotli', 'application/x-compress-br', 'application/x-compress-br'],
      ['brotli', 'application/x-br; q=1', 'application/x-br'],
    ];
    it.each(labels)(
      'unfolds %s labelled %s by its content, and answers in kind',
      async (codec, label, reply) => {
        const text = jsonInventory({ padding: 'x'.repeat(200_000) });
        const told = await agents.send('', {
          headers: { ...glpi, 'content-type': label },
          body: folders[codec](text),
        });
        expect([told.status, told.headers['content-type']]).toEqual([
          200,
          reply,
        ]);
        expect(JSON.parse(unfolders[codec](told.body).toString())).toEqual(
          okAnswer,
        );
        const [row] = await agents.queue();
        expect(row.size).toBe(text.length);
        expect(zlib.inflateSync(row.body).toString()).toBe(text);
      },
    );
  },
);
