import { deflateSync } from 'node:zlib';
import { Portal, startPortal, waitFor } from '../support';
import { atOnce } from './atOnce';
import { createCredential } from './createCredential';

const machines = 500;

describe('a queue of 500 inventories', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal?.stop());

  it('is worked off once, each, when the backend is killed in the middle of it', async () => {
    const authorization = await createCredential(portal);
    const send = (number: number) =>
      fetch(`${portal.url}/api/parc/inventory`, {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/x-compress-zlib',
          'GLPI-Agent-ID': agentUuid(number),
        },
        body: deflateSync(JSON.stringify(inventory(number))),
      }).then(answer => answer.status);

    const statuses = new Array<number>();
    await atOnce(
      8,
      Array.from({ length: machines }, (_, index) => async () => {
        statuses.push(await send(index + 1));
      }),
    );
    expect(statuses.filter(each => each !== 200)).toEqual([]);
    await waitFor(async () => (await countDone()) >= 50, {
      what: 'the queue to be in full swing',
      timeoutMilliseconds: 120_000,
      intervalMilliseconds: 20,
    });
    await portal.kill();
    expect(await countDone()).toBeLessThan(machines);
    await portal.restart();

    await waitFor(async () => (await countDone()) === machines, {
      what: 'the queue to be empty',
      timeoutMilliseconds: 480_000,
    });
    expect(
      await portal.database.query(
        'parc',
        `select count(*)::int as assets, count(distinct serial)::int as serials, sum(version)::int as versions,
           (select count(*)::int from history where action = 'created' and noun = 'asset') as created,
           (select count(*)::int from installations where until is null) as installations,
           (select count(*)::int from inventory_messages where state = 'done') as messages
         from assets`,
      ),
    ).toEqual([
      {
        assets: machines,
        serials: machines,
        versions: machines,
        created: machines,
        // The system is one of them.
        installations: machines * (packages.length + 1),
        messages: machines,
      },
    ]);
  }, 900_000);

  async function countDone(): Promise<number> {
    const [{ count }] = await portal.database.query(
      'parc',
      `select count(*)::int from inventory_messages where state in ('done', 'failed')`,
    );
    return count as number;
  }
});

const packages = ['bash', 'coreutils', 'openssl', 'systemd', 'vim'];
const padded = (number: number) => String(number).padStart(12, '0');
const agentUuid = (number: number) =>
  `3f2b8c1e-0000-4000-8000-${padded(number)}`;

function inventory(number: number) {
  const name = `ws-${padded(number)}`;
  return {
    action: 'inventory',
    deviceid: `${name}-2026-01-05-08-00-00`,
    itemtype: 'Computer',
    content: {
      versionclient: 'GLPI-Agent_v1.10',
      hardware: {
        name,
        uuid: `4c4c4544-0042-4010-8057-${padded(number)}`,
        chassis_type: 'Laptop',
        memory: 16384,
      },
      bios: {
        smanufacturer: 'Dell Inc.',
        smodel: 'Latitude 5440',
        ssn: `QX${padded(number)}`,
      },
      operatingsystem: { name: 'Debian GNU/Linux', version: '12' },
      softwares: packages.map(each => ({ name: each, version: '1.0' })),
    },
  };
}
