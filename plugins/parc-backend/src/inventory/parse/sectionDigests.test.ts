import type { Inventory } from '@parc/backstage-plugin-parc-common';
import fc from 'fast-check';
import { readSample, samples } from '../testing/readSample';
import { parseInventory } from './parseInventory';
import { digestOf, sectionDigests } from './sectionDigests';

const privacy = { keepsProcesses: false, keepsEnvironment: false };

type Content = Record<string, unknown>;

const laptop = () => JSON.parse(readSample('laptop.json').toString());

/** The laptop, with its content changed. */
function reported(change: (content: Content) => Content): Inventory {
  const request = laptop();
  const body = { ...request, content: change(request.content) };
  return parseInventory(Buffer.from(JSON.stringify(body)), privacy);
}

/** Which digests differ from those of the laptop as it was. */
function changedBy(change: (content: Content) => Content): string[] {
  const before = sectionDigests(reported(content => content));
  const after = sectionDigests(reported(change));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    key =>
      before[key as keyof typeof before] !== after[key as keyof typeof after],
  );
}

const firstOf = (content: Content, section: string, values: object) => {
  const [first, ...others] = content[section] as object[];
  return { ...content, [section]: [{ ...first, ...values }, ...others] };
};

const within = (content: Content, section: string, values: object) => ({
  ...content,
  [section]: { ...(content[section] as object), ...values },
});

describe('digests', () => {
  it('are one for each section that was sent, and of components one for each kind', () => {
    expect(Object.keys(sectionDigests(reported(each => each))).sort()).toEqual([
      'antivirus',
      'bios',
      'components',
      'components.battery',
      'components.controller',
      'components.cpu',
      'components.firmware',
      'components.input',
      'components.memory',
      'components.slot',
      'components.sound',
      'components.storage',
      'components.usb',
      'components.video',
      'firewalls',
      'hardware',
      'interfaces',
      'licences',
      'localGroups',
      'localUsers',
      'monitors',
      'operatingSystem',
      'printers',
      'remoteAccess',
      'software',
      'users',
      'volumes',
    ]);
  });

  it.each<[string, (content: Content) => Content]>([
    [
      'how long it has been running',
      content =>
        within(content, 'operatingsystem', {
          boot_time: '2025-02-04 07:00:00',
        }),
    ],
    [
      'when somebody signed in',
      content => within(content, 'hardware', { datelastloggeduser: 'today' }),
    ],
    ['free space', content => firstOf(content, 'drives', { free: 1 })],
    [
      'the charge of the battery',
      content => firstOf(content, 'batteries', { voltage: 7712 }),
    ],
    [
      'a little wear of the battery',
      content => firstOf(content, 'batteries', { real_capacity: 51_900 }),
    ],
    [
      'the speed and access point of WiFi',
      content =>
        firstOf(content, 'networks', {
          speed: '866',
          wifi_bssid: 'AC:23:16:0A:0B:0C',
        }),
    ],
    ['running programs', content => ({ ...content, processes: [] })],
    ['the access log', content => ({ ...content, accesslog: {} })],
    [
      'the version of the agent',
      content => ({ ...content, versionclient: 'GLPI-Agent_v1.12' }),
    ],
  ])('are the same whatever %s', (_, change) => {
    expect(changedBy(change)).toEqual([]);
  });

  it.each<[string, string[], (content: Content) => Content]>([
    [
      'a package that was updated',
      ['software'],
      content => firstOf(content, 'softwares', { version: '24.08' }),
    ],
    [
      'an encrypted disk that no longer is',
      ['volumes'],
      content => firstOf(content, 'drives', { encrypt_status: 'No' }),
    ],
    [
      'more memory',
      ['components.memory', 'components'],
      content => firstOf(content, 'memories', { capacity: 16384 }),
    ],
    [
      'a battery that has worn out',
      ['components.battery', 'components'],
      content => firstOf(content, 'batteries', { real_capacity: 30_000 }),
    ],
    [
      'another address',
      ['interfaces'],
      content => firstOf(content, 'networks', { ipaddress: '10.20.3.118' }),
    ],
  ])('tell of %s', (_, keys, change) => {
    expect(changedBy(change).sort()).toEqual([...keys].sort());
  });

  it.each([...samples])('do not depend on any order: %s', sample => {
    const inventory = parseInventory(readSample(sample), privacy);
    const digests = sectionDigests(inventory);
    const digest = digestOf(inventory, digests);
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1 })), random => {
        const shuffled = shuffle(inventory, random) as Inventory;
        expect(sectionDigests(shuffled)).toEqual(digests);
        expect(digestOf(shuffled, sectionDigests(shuffled))).toBe(digest);
      }),
      { numRuns: 10 },
    );
  });
});

describe('keys of components', () => {
  it('stay the same in whatever order the hardware is reported', () => {
    const keysOf = (inventory: Inventory) =>
      inventory.sections
        .components!.items.map(each => [
          each.kind,
          each.key,
          JSON.stringify(each.details),
        ])
        .sort();
    // Four sticks that only their slots tell apart, or nothing at all; two disks of one model.
    const hardware = {
      memories: ['1', '2', undefined, undefined].map(numslots => ({
        capacity: 8192,
        caption: 'DIMM',
        numslots,
      })),
      storages: [
        { model: 'A DISK', disksize: 100 },
        { model: 'A DISK', disksize: 200 },
        { model: 'A DISK', serial: 'S1' },
      ],
      cpus: [{ name: 'A CPU' }, { name: 'A CPU' }],
    };
    const before = keysOf(reported(() => hardware));
    expect(before.map(([kind, key]) => `${kind} ${key}`).sort()).toEqual([
      'cpu a cpu',
      'cpu a cpu#2',
      'memory 1/dimm',
      'memory 2/dimm',
      'memory dimm',
      'memory dimm#2',
      'storage a disk',
      'storage a disk#2',
      'storage s1',
    ]);
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1 })), random => {
        const shuffled = shuffle(hardware, random) as Content;
        expect(keysOf(reported(() => shuffled))).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('are unique among those of a kind, whatever things are called', () => {
    const usbdevices = ['a', 'a', 'a#2', 'A', ''].map(name => ({
      name,
      vendorid: '1',
    }));
    const { components } = reported(() => ({ usbdevices })).sections;
    const keys = components!.items.map(each => each.key);
    expect(new Set(keys).size).toBe(5);
  });
});

/** The same in another order: items of lists, and names. */
function shuffle(value: unknown, random: Iterator<number>): unknown {
  if (Array.isArray(value)) {
    return inRandomOrder(value, random).map(each => shuffle(each, random));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    inRandomOrder(Object.entries(value), random).map(([name, each]) => [
      name,
      shuffle(each, random),
    ]),
  );
}

function inRandomOrder<T>(list: readonly T[], random: Iterator<number>): T[] {
  return list
    .map(each => ({ each, rank: random.next().value as number }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}
