import type { Inventory } from '@parc/backstage-plugin-parc-common';
import { inventoryShape } from '../testing/inventoryShape';
import { readSample, samples, type Sample } from '../testing/readSample';
import { InventoryUnreadable } from './InventoryUnreadable';
import { parseInventory, type ParseOptions } from './parseInventory';

const privacy = { keepsProcesses: false, keepsEnvironment: false };

function parse(sample: Sample, options?: Partial<ParseOptions>): Inventory {
  return parseInventory(readSample(sample), { ...privacy, ...options });
}

/** An inventory in JSON of which only this matters. */
function parseContent(content: object, request: object = {}): Inventory {
  const body = { deviceid: 'a-machine', content, ...request };
  return parseInventory(Buffer.from(JSON.stringify(body)), privacy);
}

const componentsOf = ({ sections }: Inventory, kind: string) =>
  sections.components?.items.filter(each => each.kind === kind);

describe('an inventory', () => {
  it.each([...samples])('has the promised shape and no notes: %s', sample => {
    const inventory = parse(sample);
    expect(inventoryShape.parse(inventory)).toEqual(inventory);
    expect(inventory.notes).toEqual([]);
  });

  it('of a laptop in JSON says who it is', () => {
    expect(parse('laptop.json')).toMatchObject({
      deviceId: 'lt-claire-2024-03-11-08-15-42',
      action: 'inventory',
      product: 'glpi',
      version: 'GLPI-Agent_v1.11',
      itemType: 'Computer',
      isPartial: false,
      tag: 'paris',
      identity: {
        serial: '7QX4KN3',
        uuid: '44454c4c-5100-1058-8034-b7c04f4b4e33',
        macs: ['70:a8:d3:11:22:33', 'd0:8e:79:aa:bb:cc'],
        name: 'lt-claire',
        manufacturer: 'Dell Inc.',
        model: 'Latitude 7430',
      },
    });
  });

  it('of a laptop in JSON says what it is and how it is protected', () => {
    const { sections } = parse('laptop.json');
    expect(sections).toMatchObject({
      hardware: { chassis: 'Notebook', memory: 16108, lastUser: 'cmoreau' },
      bios: { date: '2024-01-17', secureBoot: 'enabled', sku: '0B04' },
      operatingSystem: {
        name: 'Microsoft Windows 11 Professionnel',
        version: '23H2',
        installedOn: '2024-03-11',
        kernelVersion: '10.0.22631',
      },
      antivirus: [
        {
          name: 'Microsoft Defender',
          isEnabled: true,
          isUpToDate: true,
          baseVersion: '1.421.1193.0',
        },
      ],
      firewalls: [
        { profile: 'public', isOn: true },
        { profile: 'domain', isOn: false },
      ],
      volumes: [
        {
          name: 'C:',
          isSystem: true,
          isEncrypted: true,
          encryption: 'BitLocker XTS_AES_128',
          total: 486922,
        },
        { name: 'D:', isEncrypted: false },
      ],
      monitors: [{ model: 'DELL U2723QE', serial: '8HQ2XK3' }],
      remoteAccess: [{ type: 'teamviewer', id: '1504887123' }],
      users: [{ login: 'cmoreau', domain: 'CORP' }],
    });
    // A physical machine has no such system.
    expect(sections.hardware).not.toHaveProperty('vmSystem');
  });

  it('puts the addresses of an interface together and leaves out the loopback', () => {
    const { interfaces } = parse('laptop.json').sections;
    expect(interfaces!.map(each => [each.name, each.isVirtual])).toEqual([
      ['Intel(R) Wi-Fi 6E AX211 160MHz', false],
      ['Intel(R) Ethernet Connection I219-LM', false],
      ['Cisco AnyConnect Virtual Miniport Adapter', true],
    ]);
    expect(interfaces![0]).toMatchObject({
      key: 'intel(r) wi-fi 6e ax211 160mhz 70:a8:d3:11:22:33',
      addresses: ['10.20.3.117/22', 'fe80::72a8:d3ff:fe11:2233/64'],
      details: { speed: 1201, gateway: '10.20.0.1', wifi: 'corp' },
    });
    // What Windows says of an interface without a cable.
    expect(interfaces![1].details).not.toHaveProperty('speed');
  });

  it('has software once, however often it is installed, and its system', () => {
    expect(parse('laptop.json').sections.software).toEqual([
      {
        name: '7-Zip 23.01 (x64)',
        publisher: 'Igor Pavlov',
        version: '23.01',
        architecture: 'x86_64',
        installedOn: '2024-03-12',
      },
      {
        name: 'Mozilla Firefox (x64 fr)',
        publisher: 'Mozilla',
        version: '135.0',
        architecture: 'x86_64',
        installedOn: '2024-05-02',
      },
      {
        name: 'Microsoft Windows 11 Professionnel',
        publisher: 'Microsoft',
        version: '23H2',
        architecture: '',
        installedOn: '2024-03-11',
      },
    ]);
  });

  it('has two identical memory sticks by their slots, and no empty slot', () => {
    expect(componentsOf(parse('laptop.json'), 'memory')).toEqual([
      expect.objectContaining({ key: '1/dimm a' }),
      expect.objectContaining({ key: '2/dimm b' }),
    ]);
  });

  it('is without processes, environment and product keys', () => {
    const kept = JSON.stringify(parse('laptop.json'));
    expect(kept).not.toContain('explorer.exe');
    expect(kept).not.toContain('system32');
    expect(kept).not.toContain('AAAAA-BBBBB');
  });

  it('has processes and environment where the settings ask for them', () => {
    const { sections } = parse('laptop.json', {
      keepsProcesses: true,
      keepsEnvironment: true,
    });
    expect(sections.processes).toEqual([
      { command: 'C:\\Windows\\explorer.exe', user: 'CORP\\cmoreau' },
    ]);
    expect(sections.environment).toEqual({ PATH: 'C:\\Windows\\system32' });
  });

  it('of a server by FusionInventory is the same shape', () => {
    const inventory = parse('server.fusioninventory.xml');
    expect(inventory).toMatchObject({
      product: 'fusioninventory',
      version: 'FusionInventory-Agent_v2.6-3',
      tag: 'lyon',
      identity: {
        // The system's is rubbish: that of the mainboard.
        serial: 'PWUFL0ARHCF0AB',
        macs: ['d4:f5:ef:10:20:30'],
        name: 'srv-lyo-02',
      },
      sections: {
        bios: { date: '2022-07-25' },
        operatingSystem: {
          name: 'Debian GNU/Linux',
          version: '12',
          kernelVersion: '6.1.0-28-amd64',
        },
        firewalls: [{ isOn: true }],
        volumes: [
          {
            name: '/',
            type: '/dev/mapper/root',
            isSystem: true,
            isEncrypted: true,
          },
        ],
        software: [
          { name: 'nginx', architecture: 'amd64', installedOn: '2023-06-08' },
          { name: 'tzdata' },
          { name: 'Debian GNU/Linux 12 (bookworm)', version: '12' },
        ],
        virtualMachines: [
          {
            name: 'vm-intranet',
            // The lesser of both byte orders.
            uuid: 'c37f7ce8-af95-4676-b454-0959f2c5e162',
            memory: 4194,
            status: 'running',
            system: 'libvirt',
          },
        ],
        localGroups: [
          { name: 'root', members: ['root'] },
          { name: 'sudo', members: ['anne', 'karim'] },
        ],
      },
    });
    expect(inventory.sections.interfaces!.map(each => each.name)).toEqual([
      'ens10f0',
      'docker0',
    ]);
    expect(componentsOf(inventory, 'cpu')!.map(each => each.key)).toEqual([
      'intel(r) xeon(r) gold 6326 cpu @ 2.90ghz',
      'intel(r) xeon(r) gold 6326 cpu @ 2.90ghz#2',
    ]);
    expect(componentsOf(inventory, 'powerSupply')).toMatchObject([
      { serial: '5WBXT0D4D3R0QL', details: { power: 500, isPlugged: true } },
    ]);
  });

  it('of a workstation by OCS is the same shape', () => {
    const inventory = parse('workstation.ocs.xml');
    expect(inventory).toMatchObject({
      product: 'ocs',
      identity: { serial: 'PC1XKL9M', name: 'ws-lille-08' },
      sections: {
        hardware: { chassis: 'Mini PC' },
        operatingSystem: {
          name: 'Debian GNU/Linux',
          version: '12.8',
          architecture: 'x86_64',
        },
        software: [
          { architecture: 'amd64', installedOn: '2024-11-05' },
          { name: 'Debian GNU/Linux' },
        ],
        interfaces: [{ addresses: ['10.40.2.8/21'], details: { speed: 1000 } }],
        localUsers: [{ login: 'root' }],
      },
    });
    // NA is no tag, and how long it has been running no description.
    expect(inventory).not.toHaveProperty('tag');
    expect(inventory.sections.hardware).not.toHaveProperty('description');
    expect(componentsOf(inventory, 'cpu')).toMatchObject([
      {
        name: 'Intel(R) Core(TM) i5-10500T CPU @ 2.30GHz',
        details: { cores: 6, threads: 12, speed: 2300 },
      },
    ]);
    expect(componentsOf(inventory, 'memory')).toMatchObject([
      { key: '3215af02', details: { capacity: 16384, speed: 2666 } },
    ]);
  });

  it('of a switch says who is on its ports', () => {
    const inventory = parse('switch.xml');
    expect(inventory).toMatchObject({
      deviceId:
        'srv-lyo-02.corp.example-2023-06-08-10-22-31/netinventory/cn8ahkw0ab',
      action: 'netinventory',
      itemType: 'NetworkEquipment',
      identity: {
        serial: 'CN8AHKW0AB',
        macs: ['88:3a:30:12:34:00'],
        name: 'sw-par-12',
      },
      sections: {
        device: { location: 'Paris, room 12', addresses: ['10.20.0.250'] },
      },
    });
    expect(inventory.sections.ports).toEqual([
      {
        key: '1',
        name: '1',
        details: {
          alias: 'desk 14',
          mac: '88:3a:30:12:34:01',
          status: 'up',
          isEnabled: true,
          speed: 1_000_000_000,
          duplex: 'full',
          mtu: 1518,
          type: 'ethernet',
          inBytes: 2860835686,
          outBytes: 4134117414,
          inErrors: 3,
          outErrors: 0,
          isTrunk: false,
        },
        vlans: [
          { id: '20', name: 'users', isTagged: false },
          { id: '30', name: 'voice', isTagged: true },
        ],
        macs: ['70:a8:d3:44:55:66', 'd0:8e:79:aa:bb:cc'],
      },
      expect.objectContaining({
        key: '24',
        macs: [],
        neighbour: {
          mac: '00:23:04:ee:be:02',
          name: 'sw-par-13',
          port: 'GigabitEthernet0/1',
          description: 'Cisco IOS Software',
          address: '10.20.0.251',
        },
      }),
      expect.objectContaining({
        key: '290',
        details: expect.objectContaining({
          isAggregate: true,
          members: '1 24',
        }),
      }),
    ]);
    expect(componentsOf(inventory, 'module')!.map(each => each.key)).toEqual([
      'cn8ahkw0ab/chassis/chassis',
      'cn8ahkw0ab/module/base module',
    ]);
  });

  it('of a printer has its counters and supplies', () => {
    const inventory = parse('printer.json');
    expect(inventory).toMatchObject({
      itemType: 'Printer',
      sections: {
        counters: { total: 1802, duplex: 831, color: 0 },
        supplies: [
          { name: 'tonerblack', percent: 71 },
          { name: 'tonercyan', unit: 'OK' },
          { name: 'drumblack', value: 12000, unit: 'pages' },
          { name: 'wastetoner' },
          { name: 'maintenance kit', percent: 50, value: 60000, max: 120000 },
        ],
        interfaces: [{ mac: '00:68:eb:f2:be:10', addresses: ['10.20.7.8'] }],
      },
    });
    expect(inventory.sections).not.toHaveProperty('ports');
  });

  it('of a phone has its SIM card, cameras and battery', () => {
    const inventory = parse('phone.json');
    expect(inventory.identity).toMatchObject({
      uuid: 'af8d3fcfa6fe4784',
      macs: [],
    });
    expect(componentsOf(inventory, 'simCard')).toMatchObject([
      { key: '8933150319050352521', details: { phoneNumber: '+33600000000' } },
    ]);
    expect(componentsOf(inventory, 'modem')).toMatchObject([
      { key: '356938035643809/modem' },
    ]);
    expect(componentsOf(inventory, 'battery')).toMatchObject([
      { details: { voltage: 3954 } },
    ]);
    expect(componentsOf(inventory, 'camera')).toMatchObject([
      { details: { resolution: '8000x6000', hasFlash: true } },
    ]);
  });

  it('of a virtual machine is known by its made-up MAC, and not by what is its host', () => {
    const { identity, sections } = parse('hypervisor-guest.json');
    expect(identity).toMatchObject({ macs: ['52:54:00:ab:cd:ef'] });
    expect(identity).not.toHaveProperty('serial');
    expect(sections.databases).toMatchObject([
      { name: 'PostgreSQL 16', databases: ['shop', 'wiki'] },
    ]);
  });

  it('of what was discovered has no section that was not asked for', () => {
    const { sections, ...inventory } = parse('discovery.xml');
    expect(inventory).toMatchObject({
      action: 'netdiscovery',
      itemType: 'Printer',
      identity: { macs: ['a0:8c:fd:01:02:03'], name: 'prn-par-3' },
    });
    expect(Object.keys(sections)).toEqual(['device']);
  });

  it('takes who asked from the request', () => {
    expect(
      parse('laptop.json', { product: 'ocs', agentUuid: 'an-id' }),
    ).toMatchObject({ product: 'ocs', agentUuid: 'an-id' });
  });

  it('tells what was not sent from what there is none of', () => {
    const { sections } = parseContent(
      { softwares: [], batteries: [] },
      { partial: true },
    );
    expect(sections).toEqual({
      software: [],
      components: { kinds: ['battery'], items: [] },
    });
  });
});

describe('one bad value', () => {
  it('is left out with a note and costs nothing but itself', () => {
    const inventory = parseContent({
      bios: { ssn: '7QX4KN3', bdate: '45/45/2020', secure_boot: 'perhaps' },
      cpus: [{ name: 'A CPU', speed: 'fast', core: -4 }, 'no object'],
      hardware: { memory: { much: true }, name: 'lt-1', uuid: 'nonsense' },
      networks: [{ description: 'eth0', mac: 'zz', ipaddress: '300.1.1.1' }],
      softwares: [{ name: 'one', version: ['1', '2'] }, { version: '2' }, null],
      antivirus: [{ name: 'x', enabled: 'mostly' }],
      drives: 'none at all',
    });
    expect(inventory.sections).toMatchObject({
      bios: { serial: '7QX4KN3' },
      components: { items: [{ name: 'A CPU', details: {} }] },
      interfaces: [{ name: 'eth0', addresses: [] }],
      software: [{ name: 'one', version: '1' }],
      antivirus: [{ name: 'x' }],
      volumes: [],
    });
    expect(inventory.notes.map(each => each.path).sort()).toEqual([
      'content.antivirus[0].enabled',
      'content.bios.bdate',
      'content.bios.secure_boot',
      'content.cpus[0].core',
      'content.cpus[0].speed',
      'content.cpus[1]',
      'content.drives[0]',
      'content.hardware.memory',
      'content.hardware.uuid',
      'content.networks[0].ipaddress',
      'content.networks[0].mac',
    ]);
    expect(inventory.notes).toContainEqual({
      path: 'content.cpus[0].speed',
      value: 'fast',
      message: 'is not a number that fits',
    });
  });

  it('a thousand times is noted a hundred times', () => {
    const cpus = Array.from({ length: 1_000 }, () => ({
      name: 'A CPU',
      speed: 'fast',
    }));
    const { notes } = parseContent({ cpus });
    expect(notes).toHaveLength(101);
    expect(notes.at(-1)!.message).toBe('900 more values were left out');
  });

  it('is without what PostgreSQL cannot keep', () => {
    const inventory = parseContent({
      softwares: [{ name: 'nul\0 and half \ud83d a face 😀\r\nline' }],
    });
    expect(inventory.sections.software![0].name).toBe(
      'nul and half \ufffd a face 😀 line',
    );
  });
});

describe('an encoding', () => {
  const xml = (name: string, declaration = '') =>
    `${declaration}<REQUEST><DEVICEID>d</DEVICEID><CONTENT><HARDWARE><NAME>${name}</NAME></HARDWARE></CONTENT></REQUEST>`;
  const nameIn = (body: Buffer) => parseInventory(body, privacy).identity.name;

  it.each([
    ['UTF-8', Buffer.from(xml('pc-étage'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('pc-étage')}`)],
    ['UTF-16', Buffer.from(`\ufeff${xml('pc-étage')}`, 'utf16le')],
    [
      'ISO-8859-1 that says so',
      Buffer.from(
        xml('pc-étage', '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        'latin1',
      ),
    ],
    ['ISO-8859-1 unsaid', Buffer.from(xml('pc-étage'), 'latin1')],
  ])('is recognised: %s', (_, body) => {
    expect(nameIn(body)).toBe('pc-étage');
  });

  it('that is broken here and there costs only those characters', () => {
    const body = Buffer.concat([
      Buffer.from('{"deviceid":"d","content":{"hardware":{"name":"étage-'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}}}'),
    ]);
    const { identity, notes } = parseInventory(body, privacy);
    expect(identity.name).toBe('étage-\ufffd\ufffd');
    expect(notes).toEqual([{ path: '', message: 'is not UTF-8 throughout' }]);
  });

  it('of XML may have characters and entities that XML does not know', () => {
    expect(
      nameIn(Buffer.from(xml('a\0b &amp; c & d &nbsp; &#0; &#xD800;'))),
    ).toBe('a b & c & d &nbsp; &#0; &#xd800;');
  });
});

describe('what cannot be read', () => {
  const doctype = (inside: string) =>
    `<!DOCTYPE r [${inside}]><REQUEST><DEVICEID>&a;</DEVICEID><CONTENT/></REQUEST>`;

  it.each([
    ['nothing', '', 'is empty'],
    ['blanks', ' \n', 'is empty'],
    ['a text', 'hello', 'is not JSON'],
    ['half of JSON', '{"deviceid":"a","content":{', 'is not JSON'],
    ['a list', '[]', 'is not a JSON object'],
    ['no content', '{"deviceid":"a"}', 'has no content'],
    ['no deviceid', '{"content":{}}', 'has no deviceid'],
    [
      'another action',
      '{"action":"contact","deviceid":"a","content":{}}',
      'is a contact, no inventory',
    ],
    ['half of XML', '<REQUEST><CONTENT>', 'is not XML'],
    ['another document', '<html><p>hi</p></html>', 'is a html, not a request'],
    [
      'deep JSON',
      `{"deviceid":"a","content":${'['.repeat(1e6)}`,
      'is nested deeper than 32',
    ],
    ['deep XML', '<a>'.repeat(1e5), 'is nested deeper than 32'],
    [
      'expanding entities',
      doctype('<!ENTITY b "&c;&c;&c;"><!ENTITY a "&b;&b;&b;">'),
      'has a document type, which is not taken',
    ],
    [
      'an external entity',
      doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'),
      'has a document type, which is not taken',
    ],
    [
      'millions of values',
      `{"deviceid":"a","content":[${'0,'.repeat(2_000_001)}0]}`,
      'has more than 2000000 values',
    ],
    [
      'millions of elements',
      `<REQUEST>${'<a/>'.repeat(1_000_001)}</REQUEST>`,
      'has more than 1000000 elements',
    ],
  ])('says why: %s', (_, body, reason) => {
    const reading = () => parseInventory(Buffer.from(body), privacy);
    expect(reading).toThrow(InventoryUnreadable);
    expect(reading).toThrow(reason);
  });
});
