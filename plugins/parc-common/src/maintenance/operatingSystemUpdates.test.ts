import { behindSystems, systemSeriesOf } from './operatingSystemUpdates';

const system = (
  operatingSystem: string,
  osVersion: string | undefined,
  osBuild: string,
) => ({ operatingSystem, osBuild, ...(osVersion ? { osVersion } : {}) });

describe('systemSeriesOf', () => {
  it.each([
    [
      system('Microsoft Windows 11 Professionnel', '23H2', '10.0.22631.4460'),
      'Windows 11 23H2',
    ],
    [
      system('Microsoft Windows Server® 2019 Standard', '1809', '10.0.17763'),
      'Windows Server 2019 1809',
    ],
    [
      system('Debian GNU/Linux', '12', '6.1.0-28-amd64'),
      'Debian GNU/Linux 12 · 6.1 amd64',
    ],
    [
      system('Ubuntu', '22.04.3 LTS', '5.15.0-119-generic'),
      'Ubuntu 22.04 · 5.15 generic',
    ],
    [
      system('AlmaLinux', '9.4', '5.14.0-427.13.1.el9_4.x86_64'),
      'AlmaLinux 9 · 5.14 x86_64',
    ],
    [system('AlmaLinux', '9.4', '9.4'), 'AlmaLinux 9'],
    [system('macOS', '15.7.1', '15.7.1'), 'macOS 15'],
    [system('Android 14', undefined, '34'), 'Android 14'],
  ])('calls %o %s', (given, series) => {
    expect(systemSeriesOf(given)).toBe(series);
  });
});

describe('behindSystems', () => {
  const windows = (build: string, edition = 'Pro') =>
    system(`Microsoft Windows 11 ${edition}`, '24H2', `10.0.26100.${build}`);
  const seen = [
    windows('4061'),
    windows('863', 'Enterprise'),
    system('Debian GNU/Linux', '12', '6.1.0-9-amd64'),
    system('Debian GNU/Linux', '12', '6.1.0-28-amd64'),
    system('Debian GNU/Linux', '12', '6.12.9-1-amd64'),
  ];
  const briefly = (updates: object) =>
    behindSystems(seen, updates).map(({ osBuild, wanted }) => [
      osBuild,
      wanted,
    ]);

  it('asks for the newest build that was seen of each series', () => {
    expect(briefly({})).toEqual([
      ['10.0.26100.863', '10.0.26100.4061'],
      ['6.1.0-9-amd64', '6.1.0-28-amd64'],
    ]);
  });

  it('asks for the build that the plan names in its place', () => {
    const builds = [
      { system: 'windows 11 24h2', build: '10.0.26100.800' },
      { system: 'Debian GNU/Linux 12 · 6.1 amd64', build: '6.1.0-37-amd64' },
    ];
    expect(briefly({ builds })).toEqual([
      ['6.1.0-9-amd64', '6.1.0-37-amd64'],
      ['6.1.0-28-amd64', '6.1.0-37-amd64'],
    ]);
  });

  it('asks for none where systems are not looked at', () => {
    expect(briefly({ systems: false })).toEqual([]);
  });
});
