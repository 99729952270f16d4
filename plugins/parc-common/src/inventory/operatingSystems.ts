/** Until when a release of an operating system is mended for nothing. */
export interface OperatingSystemRelease {
  /** What the name must hold, in lower case. */
  name: string;
  /** What the name must not hold, in lower case: an edition with dates of its own. */
  not?: string;
  /** How the version begins: `12` is 12 and 12.5, not 120. Left out when the name says it all. */
  version?: string;
  /** `YYYY-MM-DD`, the last day. */
  until: string;
}

const releases = (
  name: string,
  dates: Readonly<Record<string, string>>,
  not?: string,
): OperatingSystemRelease[] =>
  Object.entries(dates).map(([version, until]) => ({
    name,
    version,
    until,
    ...(not ? { not } : {}),
  }));

/** learn.microsoft.com/lifecycle: Home, Pro, Pro for Workstations and Pro Education. */
const windowsHome = [
  ...releases('windows 11', {
    '21H2': '2023-10-10',
    '22H2': '2024-10-08',
    '23H2': '2025-11-11',
    '24H2': '2026-10-13',
    '25H2': '2027-10-12',
  }),
  ...releases('windows 10', {
    '1607': '2018-04-10',
    '1703': '2018-10-09',
    '1709': '2019-04-09',
    '1803': '2019-11-12',
    '1809': '2020-11-10',
    '1903': '2020-12-08',
    '1909': '2021-05-11',
    '2004': '2021-12-14',
    '20H2': '2022-05-10',
    '21H1': '2022-12-13',
    '21H2': '2023-06-13',
    '22H2': '2025-10-14',
  }),
];

/** learn.microsoft.com/lifecycle: Enterprise and Education, which Microsoft mends for longer; and the LTSC releases. */
const windowsEnterprise = [
  ...releases('windows 10 enterprise ltsc', {
    '1809': '2029-01-09',
    '21H2': '2027-01-12',
  }),
  ...releases('windows 10 iot enterprise ltsc', {
    '1809': '2029-01-09',
    '21H2': '2032-01-13',
  }),
  ...releases('windows 11 enterprise ltsc', { '24H2': '2029-10-09' }),
  ...releases('windows 11 iot enterprise ltsc', { '24H2': '2034-10-10' }),
  ...['enterprise', 'entreprise', 'education', 'éducation'].flatMap(edition => [
    ...releases(`windows 11 ${edition}`, {
      '21H2': '2024-10-08',
      '22H2': '2025-10-14',
      '23H2': '2026-11-10',
      '24H2': '2027-10-12',
      '25H2': '2028-10-10',
    }),
    ...releases(`windows 10 ${edition}`, {
      '1809': '2021-05-11',
      '1909': '2022-05-10',
      '20H2': '2023-05-09',
      '21H2': '2024-06-11',
      '22H2': '2025-10-14',
    }),
  ]),
];

/** learn.microsoft.com/lifecycle: the end of extended support, without paid extensions (ESU). */
const windowsServer = (
  [
    ['2025', '2034-11-14'],
    ['2022', '2031-10-14'],
    ['2019', '2029-01-09'],
    ['2016', '2027-01-12'],
    ['2012', '2023-10-10'],
    ['2008', '2020-01-14'],
    ['2003', '2015-07-14'],
  ] as const
).flatMap(([year, until]) => [
  { name: `server ${year}`, until },
  // As French Windows calls itself: Microsoft Windows Server® 2019 Standard.
  { name: `server® ${year}`, until },
]);

const olderWindows: OperatingSystemRelease[] = [
  { name: 'windows 8.1', until: '2023-01-10' },
  { name: 'windows 8', not: 'windows 8.1', until: '2016-01-12' },
  { name: 'windows 7', until: '2020-01-14' },
  { name: 'windows vista', until: '2017-04-11' },
  { name: 'windows xp', until: '2014-04-08' },
];

/** wiki.debian.org/LTS: with the years of Debian LTS, without those of ELTS, which is paid for. */
const debian = releases('debian', {
  '7': '2018-05-31',
  '8': '2020-06-30',
  '9': '2022-06-30',
  '10': '2024-06-30',
  '11': '2026-08-31',
  '12': '2028-06-30',
  '13': '2030-06-30',
});

/** ubuntu.com/about/release-cycle: standard support, without Ubuntu Pro. Where it names a month, its last day. */
const ubuntu = releases('ubuntu', {
  '14.04': '2019-04-30',
  '16.04': '2021-04-30',
  '18.04': '2023-05-31',
  '20.04': '2025-05-31',
  '22.04': '2027-04-30',
  '23.10': '2024-07-11',
  '24.04': '2029-04-30',
  '24.10': '2025-07-10',
  '25.04': '2026-01-15',
  '26.04': '2031-04-30',
});

/** access.redhat.com/support/policy/updates/errata: the end of maintenance, without extended life-cycle support. */
const redHat = [
  ...releases('red hat enterprise linux', {
    '6': '2020-11-30',
    '7': '2024-06-30',
    '8': '2029-05-31',
    '9': '2032-05-31',
    '10': '2035-05-31',
  }),
  /** wiki.rockylinux.org/rocky/version */
  ...releases('rocky linux', {
    '8': '2029-05-31',
    '9': '2032-05-31',
    '10': '2035-05-31',
  }),
  /** wiki.almalinux.org/release-notes */
  ...releases('almalinux', {
    '8': '2029-03-01',
    '9': '2032-05-31',
    '10': '2035-05-31',
  }),
  /** centos.org/centos-linux-eol, centos.org/cl-vs-cs */
  ...releases('centos stream', { '8': '2024-05-31', '9': '2027-05-31' }),
  ...releases(
    'centos',
    { '6': '2020-11-30', '7': '2024-06-30', '8': '2021-12-31' },
    'stream',
  ),
];

/** suse.com/lifecycle: general support of each service pack, without LTSS. */
const suse = releases('suse linux enterprise server', {
  '11.4': '2019-03-31',
  '12.4': '2020-06-30',
  '12.5': '2024-10-31',
  '15.3': '2022-12-31',
  '15.4': '2023-12-31',
  '15.5': '2024-12-31',
  '15.6': '2025-12-31',
  '15.7': '2031-07-31',
});

/**
 * Apple says no dates: it mends the three newest releases (support.apple.com/HT201222 shows which). The day is that of
 * the first security release that left one out; for those that it still mends none is known.
 */
const macOs = ['macos', 'mac os x'].flatMap(name =>
  releases(name, {
    '10.12': '2019-09-26',
    '10.13': '2020-11-12',
    '10.14': '2021-09-20',
    '10.15': '2022-09-12',
    '11': '2023-09-26',
    '12': '2024-09-16',
    '13': '2025-09-15',
  }),
);

/** What is known of operating systems; the first that fits counts. A company adds to it by `parc.inventory.endOfSupport`. */
export const operatingSystemReleases: readonly OperatingSystemRelease[] = [
  ...windowsServer,
  ...windowsEnterprise,
  ...windowsHome,
  ...olderWindows,
  ...debian,
  ...ubuntu,
  ...redHat,
  ...suse,
  ...macOs,
];
