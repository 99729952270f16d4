import http from 'node:http';
import zlib from 'node:zlib';
import {
  agentHeaders,
  basicOf,
  jsonInventory,
  startAgentEndpoint,
  xmlMessage,
  type AgentEndpointUnderTest,
} from '../../testing/startAgentEndpoint';
import { testDatabases } from '../../testing/startParc';

const { glpi, ocs } = agentHeaders;
jest.setTimeout(120_000);

const megabyte = 1024 * 1024;
const space = Buffer.alloc(megabyte, ' ');

/** What unfolds to 64 MB and begins like a message. */
const bombOf = (start: string) =>
  Buffer.concat([
    Buffer.from(start),
    ...Array.from({ length: 64 }, () => space),
  ]);

/** By how much the memory of buffers grew at most while something was done. */
async function peakOf<T>(work: () => Promise<T>): Promise<[number, T]> {
  const used = () => process.memoryUsage().arrayBuffers;
  const before = used();
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, used() - before);
  }, 2);
  try {
    const done = await work();
    return [peak, done];
  } finally {
    clearInterval(timer);
  }
}

describe.each(testDatabases.eachSupportedId())(
  'the endpoint of agents on %s is not harmed by',
  databaseId => {
    let agents: AgentEndpointUnderTest;
    beforeAll(async () => {
      agents = await startAgentEndpoint(await testDatabases.init(databaseId), {
        maxMegabytes: 1,
        maxUnfoldedMegabytes: 8,
        refusalsPerMinute: 100,
      });
    });
    beforeEach(() => agents.parc.knex('inventory_messages').delete());
    afterAll(() => agents.stop());
    const refused = async (
      body: Buffer | string,
      headers: http.OutgoingHttpHeaders = glpi,
    ) => {
      const told = await agents.send('', { headers, body });
      return [told.status, told.body.toString()] as const;
    };
    const bombs: Array<[codec: string, label: string, bomb: Buffer]> = [
      ['zlib', 'x-compress-zlib', zlib.deflateSync(bombOf('{"content":['))],
      ['gzip', 'x-compress-gzip', zlib.gzipSync(bombOf('<REQUEST>'))],
      ['deflate', 'x-deflate', zlib.deflateRawSync(bombOf('{"content":['))],
      [
        'brotli',
        'x-br',
        zlib.brotliCompressSync(bombOf('{"content":['), {
          params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 },
        }),
      ],
    ];
    it.each(bombs)('a bomb of %s (%s)', async (_, label, bomb) => {
      const [peak, [status, text]] = await peakOf(() =>
        refused(bomb, { ...glpi, 'content-type': `application/${label}` }),
      );
      expect([status, JSON.parse(text).message]).toEqual([
        413,
        expect.stringContaining('unfolds to more than'),
      ]);
      expect(peak).toBeLessThan(16 * megabyte);
      expect(await agents.queue()).toEqual([]);
    });

    it('two hundred megabytes, announced or not, signed in or not', async () => {
      const announced = { 'content-length': 200 * megabyte };
      const unsigned = { authorization: undefined };
      const [peak, told] = await peakOf(() =>
        Promise.all([
          flood(announced),
          flood({}),
          flood({ ...unsigned, ...announced }),
          flood(unsigned),
        ]),
      );
      expect(told.map(({ status }) => status)).toEqual([413, 413, 401, 401]);
      expect(Math.max(...told.map(({ sent }) => sent))).toBeLessThan(100);
      expect(peak).toBeLessThan(64 * megabyte);
    });

    /** Sends up to 200 MB, until it is answered. */
    const flood = (headers: http.OutgoingHttpHeaders) =>
      new Promise<{ status?: number; sent: number }>(resolve => {
        const told: { status?: number; sent: number } = { sent: 0 };
        const request = http.request(
          agents.requestOptions('', { headers: { ...glpi, ...headers } }),
        );
        request.on('response', response => {
          told.status = response.statusCode;
          request.destroy();
        });
        request.on('error', () => {});
        request.on('close', () => resolve(told));
        const more = () => {
          let hasRoom = true;
          while (hasRoom && told.sent < 200 && !request.destroyed) {
            told.sent += 1;
            hasRoom = request.write(space);
          }
        };
        request.on('drain', more);
        more();
      });

    const deep = '['.repeat(1_000);
    const hostile: Array<[what: string, body: Buffer | string, says: RegExp]> =
      [
        ['nothing', '', /is empty/],
        ['noise', Buffer.from('\u0001\u0002noise'), /neither JSON nor XML/],
        ['folded noise', zlib.deflateSync('noise'), /neither JSON nor XML/],
        [
          'half of a body',
          zlib.deflateSync(jsonInventory()).subarray(0, 90),
          /is no zlib/,
        ],
        ['half a message', jsonInventory().slice(0, -9), /ends in the middle/],
        ['two messages', `${jsonInventory()}{}`, /is not one JSON object/],
        ['a list', '[{"deviceid":"x"}]', /neither JSON nor XML/],
        ['deep JSON', `{"deviceid":"x","content":${deep}`, /deeper than 64/],
        ['deep XML', `<REQUEST>${'<a>'.repeat(1_000)}`, /deeper than 64/],
        ['a NUL in JSON', '{"content":{"a":"\u0000"},"deviceid":"x"}', /NUL/],
        ['a NUL outside', '{"deviceid":"x"}\u0000', /NUL/],
        ['a NUL in XML', xmlMessage('INVENTORY', '<A>\u0000</A>'), /NUL/],
        [
          'an escaped NUL in the deviceid',
          '{"deviceid":"a\\u0000b"}',
          /deviceid holds/,
        ],
        [
          'half a character in the deviceid',
          '{"deviceid":"a\\ud800"}',
          /deviceid holds/,
        ],
        [
          'no UTF-8 in the deviceid',
          Buffer.from('{"deviceid":"\xff\xfe"}', 'latin1'),
          /UTF-8/,
        ],
        ['a number for a deviceid', '{"deviceid":7}', /deviceid is no text/],
        [
          'a huge deviceid',
          `{"deviceid":"${'x'.repeat(100_000)}"}`,
          /longer than 255/,
        ],
        [
          'no deviceid',
          '{"action":"inventory","content":{}}',
          /deviceid is missing/,
        ],
        [
          'UTF-16',
          Buffer.from(`\ufeff${xmlMessage('INVENTORY')}`, 'utf16le'),
          /neither JSON nor XML/,
        ],
        ['another document', '<html><body/></html>', /no REQUEST/],
        [
          'entities that grow',
          `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><REQUEST>&b;</REQUEST>`,
          /document type/,
        ],
        [
          'entities from elsewhere',
          `<!DOCTYPE r SYSTEM "file:///etc/passwd"><REQUEST><DEVICEID>x</DEVICEID></REQUEST>`,
          /document type/,
        ],
        [
          'an entity inside',
          `<REQUEST><!ENTITY x SYSTEM "http://x"></REQUEST>`,
          /document type/,
        ],
        [
          'two documents',
          `${xmlMessage('INVENTORY')}<REQUEST/>`,
          /not one XML document/,
        ],
        [
          'half a document',
          xmlMessage('INVENTORY').slice(0, 100),
          /ends in the middle/,
        ],
      ];
    it.each(hostile)('%s', async (_, body, says) => {
      const [status, text] = await refused(body);
      expect([status < 500, JSON.parse(text).message]).toEqual([
        true,
        expect.stringMatching(says),
      ]);
      const [, legacy] = await refused(body, ocs);
      expect(legacy).toMatch(
        /^<\?xml .*\n<REPLY><ERROR><!\[CDATA\[.+\]\]><\/ERROR><\/REPLY>\n$/,
      );
      expect(await agents.queue()).toEqual([]);
    });

    it('an error that would end its own letter', async () => {
      const [, text] = await refused(
        '{"action":"]]></ERROR>","deviceid":"x"}',
        ocs,
      );
      expect(text.match(/\]\]>/g)).toHaveLength(1);
    });

    it('an agent that goes away in the middle', async () => {
      const request = http.request(
        agents.requestOptions('', { headers: { 'content-length': 1_000 } }),
      );
      request.on('error', () => {});
      await new Promise<void>(resolve => {
        request.write('{"deviceid":', () => resolve());
      });
      request.destroy();
      expect((await agents.ask(glpi, jsonInventory())).status).toBe(200);
      expect(await agents.queue()).toHaveLength(1);
    });

    it('a wrong secret a thousand times: it is answered quickly, and who has the right one is let in meanwhile', async () => {
      const wrong = () =>
        agents
          .send('', {
            headers: {
              ...glpi,
              authorization: basicOf(agents.credential.login, 'wrong'),
            },
            body: jsonInventory(),
          })
          .then(({ status }) => status);
      const started = performance.now();
      const statuses: number[] = [];
      const right: number[] = [];
      for (let round = 0; round < 50; round += 1) {
        statuses.push(
          ...(await Promise.all(Array.from({ length: 20 }, wrong))),
        );
        right.push((await agents.ask(glpi, jsonInventory())).status);
      }
      const milliseconds = performance.now() - started;
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
      expect(statuses.filter(each => each === 401).length).toBeLessThan(200);
      expect(new Set(right)).toEqual(new Set([200]));
      expect(milliseconds).toBeLessThan(20_000);
    });
  },
);
