import { fieldsSaid } from './fieldsSaid';
import type { Inventory, InventorySections } from './Inventory';

const said = (sections: InventorySections, more: Partial<Inventory> = {}) =>
  fieldsSaid({
    deviceId: 'pc',
    action: 'inventory',
    product: 'glpi',
    itemType: 'Computer',
    isPartial: false,
    identity: { macs: [] },
    notes: [],
    ...more,
    sections,
  });

describe('what an inventory says of fields', () => {
  it('is nothing where it says nothing', () => {
    expect(said({})).toEqual({});
    expect(said({ volumes: [] })).toEqual({});
  });

  it.each([
    ['none', []],
    ['off', [{ name: 'a', isEnabled: false, isUpToDate: true }]],
    ['outdated', [{ name: 'a', isEnabled: true, isUpToDate: false }]],
    [
      'current',
      [
        { name: 'a', isEnabled: false, isUpToDate: false },
        { name: 'b', isEnabled: true, isUpToDate: true },
      ],
    ],
    [undefined, [{ name: 'a', isEnabled: true }]],
  ])('of the antivirus is %s of %j', (antivirus, given) => {
    expect(said({ antivirus: given }).antivirus).toBe(antivirus);
  });

  it.each([
    ['on', [true, true]],
    ['partial', [true, false]],
    ['off', [false]],
    ['off', []],
  ])('of the firewall is %s of %j', (firewall, profiles) => {
    const firewalls = profiles.map(isOn => ({ isOn }));
    expect(said({ firewalls }).firewall).toBe(firewall);
  });

  it.each([
    ['encrypted', 'glpi', { isEncrypted: true }, { isEncrypted: true }],
    ['partial', 'glpi', { isEncrypted: true }, {}],
    ['none', 'glpi', {}, {}],
    [undefined, 'ocs', {}, {}],
    ['none', 'ocs', { isEncrypted: false }, {}],
  ] as const)(
    'of disk encryption is %s to %s of %j and %j, whatever passes by',
    (diskEncryption, product, root, home) => {
      const volumes = [
        { name: '/', fileSystem: 'ext4', ...root },
        { name: '/home', fileSystem: 'ext4', ...home },
        { name: '/boot', fileSystem: 'ext4' },
        { name: '/boot/efi', fileSystem: 'vfat' },
        { name: 'F:', type: 'Removable Disk', fileSystem: 'NTFS' },
        { name: '/mnt', fileSystem: 'nfs4' },
      ];
      expect(said({ volumes }, { product }).diskEncryption).toBe(
        diskEncryption,
      );
    },
  );

  it('of processors is one name and their number, of disks their sum', () => {
    const cpu = {
      kind: 'cpu' as const,
      name: 'Intel(R) Xeon(R)  Gold',
      details: {},
    };
    const disk = (key: string, details: object) => ({
      kind: 'storage' as const,
      key,
      details: { ...details },
    });
    expect(
      said({
        components: {
          kinds: ['cpu', 'storage'],
          items: [
            { ...cpu, key: '1' },
            { ...cpu, key: '2' },
            disk('a', { capacity: 500 }),
            disk('b', { capacity: 250 }),
            disk('c', { capacity: 32, interface: 'USB' }),
            disk('d', {}),
          ],
        },
      }),
    ).toEqual({ processor: '2 × Intel Xeon Gold', storage: 750 });
  });

  it('of addresses is each once, without those that every machine has', () => {
    const lan = { key: 'a', name: 'eth0', isVirtual: false, details: {} };
    expect(
      said({
        interfaces: [
          {
            ...lan,
            addresses: ['10.0.0.2/24', 'fe80::1%eth0/64', '2001:db8::1/64'],
          },
          { ...lan, key: 'b', addresses: ['10.0.0.2/24', '169.254.1.1/16'] },
          { ...lan, key: 'c', isVirtual: true, addresses: ['172.17.0.1/16'] },
        ],
      }).ipAddresses,
    ).toEqual(['10.0.0.2', '2001:db8::1']);
  });
});
