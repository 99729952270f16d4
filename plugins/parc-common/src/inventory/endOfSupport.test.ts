import { endOfSupport, nameOfSystem, versionOfSystem } from './endOfSupport';

describe('until when an operating system is mended', () => {
  it.each([
    // learn.microsoft.com/lifecycle/products/windows-11-home-and-pro and -enterprise-and-education
    [
      {
        name: 'Windows',
        fullName: 'Microsoft Windows 11 Professionnel',
        kernelVersion: '10.0.22631',
      },
      '2025-11-11',
    ],
    [
      {
        name: 'Windows',
        fullName: 'Microsoft Windows 11 Entreprise',
        kernelVersion: '10.0.22631',
      },
      '2026-11-10',
    ],
    [
      { name: 'Microsoft Windows 11 Enterprise LTSC', version: '24H2' },
      '2029-10-09',
    ],
    [{ name: 'Microsoft Windows 10 Pro', version: '22H2' }, '2025-10-14'],
    [
      { name: 'Microsoft Windows 10 Pro', kernelVersion: '10.0.17763' },
      '2020-11-10',
    ],
    [{ name: 'Microsoft Windows 8.1 Professionnel' }, '2023-01-10'],
    [{ name: 'Microsoft Windows 8 Pro' }, '2016-01-12'],
    [
      {
        name: 'Microsoft Windows Server 2019 Standard',
        kernelVersion: '10.0.17763',
      },
      '2029-01-09',
    ],
    [{ name: 'Microsoft Windows Server 2012 R2 Datacenter' }, '2023-10-10'],
    // wiki.debian.org/LTS
    [{ name: 'Debian GNU/Linux', version: '12.5' }, '2028-06-30'],
    [
      { name: 'Debian', fullName: 'Debian GNU/Linux 11 (bullseye)' },
      '2026-08-31',
    ],
    // ubuntu.com/about/release-cycle
    [{ name: 'Ubuntu', version: '20.04.6 LTS' }, '2025-05-31'],
    [{ name: 'Ubuntu', fullName: 'Ubuntu 22.04.3 LTS' }, '2027-04-30'],
    // access.redhat.com/support/policy/updates/errata
    [{ name: 'Red Hat Enterprise Linux', version: '8.10' }, '2029-05-31'],
    [{ name: 'Rocky Linux', version: '9' }, '2032-05-31'],
    [{ name: 'AlmaLinux', version: '8.9' }, '2029-03-01'],
    [{ name: 'CentOS Stream', version: '8' }, '2024-05-31'],
    [{ name: 'CentOS Linux', version: '8' }, '2021-12-31'],
    // suse.com/lifecycle
    [{ name: 'SUSE Linux Enterprise Server', version: '15-SP5' }, '2024-12-31'],
    [{ name: 'SUSE Linux Enterprise Server', version: '12.5' }, '2024-10-31'],
    [{ name: 'macOS', version: '12.7.1' }, '2024-09-16'],
  ])('of %j is %s', (system, until) => {
    expect(endOfSupport(system)).toBe(until);
  });

  it.each([
    [{ name: 'Fedora', version: '31' }],
    [{ name: 'Debian GNU/Linux', version: '120' }],
    [{ name: 'Ubuntu', version: '22.041' }],
    [{ name: 'macOS', version: '15.1' }],
    [{ name: 'Windows', fullName: 'Microsoft Windows 11 Pro' }],
  ])('of %j is not known', system => {
    expect(endOfSupport(system)).toBeUndefined();
  });

  it('is what a company says before what is known', () => {
    const own = [
      { name: 'windows server 2012', until: '2026-10-13' },
      { name: 'Alpine', version: '3.20', until: '2026-04-01' },
    ];
    expect(
      endOfSupport({ name: 'Microsoft Windows Server 2012 Standard' }, own),
    ).toBe('2026-10-13');
    expect(endOfSupport({ name: 'Alpine Linux', version: '3.20.1' }, own)).toBe(
      '2026-04-01',
    );
  });
});

describe('an operating system', () => {
  it('is called as people call it, with its release', () => {
    const windows = {
      name: 'Windows',
      fullName: 'Microsoft Windows 10 Pro',
      version: '10.0.19045',
      kernelVersion: '10.0.19045',
    };
    expect(nameOfSystem(windows)).toBe('Microsoft Windows 10 Pro');
    expect(versionOfSystem(windows)).toBe('22H2');
    expect(nameOfSystem({ name: 'Fedora', fullName: 'Fedora 31' })).toBe(
      'Fedora',
    );
    expect(
      versionOfSystem({ name: 'Fedora', fullName: 'Fedora 31 (Workstation)' }),
    ).toBe('31');
  });
});
