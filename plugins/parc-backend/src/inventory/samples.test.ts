import { testDatabases } from '../testing/startParc';
import { startReconciliation } from '../testing/startReconciliation';
import { InventoryParsers } from './InventoryParsers';
import { readSample, samples } from './testing/readSample';

jest.setTimeout(60_000);

/** What each becomes: the category, host name, serial and model of its asset. */
const becomes: Record<(typeof samples)[number], unknown[]> = {
  'discovery.xml': [
    'Printer',
    'prn-par-3',
    undefined,
    'Hewlett-Packard Officejet Pro 8600',
  ],
  'hypervisor-guest.json': [
    'Server',
    'vm-db-01',
    undefined,
    'QEMU Standard PC (Q35 + ICH9, 2009)',
  ],
  'laptop.json': ['Laptop', 'lt-claire', '7QX4KN3', 'Dell Inc. Latitude 7430'],
  'phone.json': ['Phone', 'pixel-anne', 'AF8D8FCFA6FA4794', 'Google Pixel 8'],
  'printer.json': [
    'Printer',
    'prn-par-2',
    'PHCVN191TG',
    'Hewlett-Packard HP LaserJet M507',
  ],
  'server.fusioninventory.xml': [
    'Server',
    'srv-lyo-02',
    'PWUFL0ARHCF0AB',
    'HPE ProLiant DL360 Gen10 Plus',
  ],
  'switch.xml': ['Switch', 'sw-par-12', 'CN8AHKW0AB', 'Aruba 2930F-24G'],
  'workstation.ocs.xml': [
    'Desktop',
    'ws-lille-08',
    'PC1XKL9M',
    'LENOVO 11DT003UFR',
  ],
};

describe.each(testDatabases.eachSupportedId())('samples on %s', id => {
  let parc: Awaited<ReturnType<typeof startReconciliation>>;
  beforeAll(async () => {
    const parsers = new InventoryParsers({ threads: 0 });
    parc = await startReconciliation(await testDatabases.init(id), {
      parse: message =>
        parsers.parse({
          ...message,
          keepsProcesses: false,
          keepsEnvironment: false,
          maxBytes: 1_000_000,
        }),
    });
  });

  const work = async (name: (typeof samples)[number]) => {
    parc.later({ minutes: 1 });
    const message = await parc.deliverBody(readSample(name), name);
    await parc.workOff();
    const done = await parc.message(message);
    const asset =
      done.asset && (await parc.records.get(parc.context.who, done.asset));
    if (!asset) return [done.outcome];
    const refOf = (field: string) =>
      (asset[field] as { name: string } | undefined)?.name;
    return [
      done.outcome,
      refOf('category'),
      asset.hostname,
      asset.serial,
      refOf('model'),
    ];
  };

  it('become each the asset of its kind', async () => {
    const found: Record<string, unknown> = {};
    for (const name of samples) {
      const [outcome, ...fields] = await work(name);
      expect([name, outcome]).toEqual([name, 'created']);
      found[name] = fields;
    }
    expect(found).toEqual(becomes);
  });

  it('sent again change nothing', async () => {
    const outcomes: unknown[] = [];
    for (const name of samples) outcomes.push((await work(name))[0]);
    expect(new Set(outcomes)).toEqual(new Set(['unchanged']));
  });
});
