import { free, licensed, type StandardProduct } from './StandardSoftware';

const maker = 'Microsoft';
const by = 'Microsoft*|';

/** Windows Server: two-core packs, all physical cores, at least 8 a processor and 16 a server (Product Terms). */
const windowsServer = licensed(
  'windows-server',
  'Windows Server',
  maker,
  'core',
  [
    {
      title: '*Windows Server* 2008 R2 {edition}|*Windows Server* 2008 R2',
      release: '2008 R2',
    },
    {
      title: '*Windows Server* 2012 R2 {edition}|*Windows Server* 2012 R2',
      release: '2012 R2',
    },
    {
      title: '*Windows Server* {release} {edition}|*Windows Server* {release}',
    },
  ],
  {
    coresPerProcessor: 8,
    coresPerServer: 16,
    cpe: 'cpe:2.3:o:microsoft:windows_server:*:*:*:*:*:*:*:*',
    endOfSupport: {
      '2008 R2': '2020-01-14',
      '2012': '2023-10-10',
      '2012 R2': '2023-10-10',
      '2016': '2027-01-12',
      '2019': '2029-01-09',
      '2022': '2031-10-14',
      '2025': '2034-10-10',
    },
  },
);

const windows = licensed(
  'windows',
  'Windows',
  maker,
  'device',
  [
    ['Pro', 'Pro*'],
    ['Enterprise', 'Enterprise*|Entreprise*'],
    ['Education', 'Education*|Éducation*'],
    ['Home', 'Home*|Famille*'],
    [undefined, ''],
  ].map(([edition, names]) => ({
    publisher: by,
    title: ['Microsoft Windows', 'Windows']
      .flatMap(name =>
        names
          ? names.split('|').map(each => `${name} {release} ${each}`)
          : [`${name} {release}`, `${name} {release} *`, `${name} XP *`],
      )
      .join('|'),
    ...(edition ? { edition } : {}),
  })),
  {
    cpe: 'cpe:2.3:o:microsoft:windows:*:*:*:*:*:*:*:*',
    endOfSupport: { '7': '2020-01-14', '8': '2016-01-12', '8.1': '2023-01-10' },
  },
);

const office365 = licensed(
  'microsoft-365-apps',
  'Microsoft 365 Apps',
  maker,
  'named-user',
  [
    {
      publisher: by,
      title:
        'Microsoft 365 Apps for enterprise*|Microsoft Office 365 ProPlus*|Applications Microsoft 365 pour les grandes entreprises*|Microsoft 365 Apps pour les grandes entreprises*|Microsoft 365 Apps for Enterprise*',
      edition: 'Enterprise',
    },
    {
      publisher: by,
      title:
        'Microsoft 365 Apps for business*|Microsoft Office 365 Business*|Applications Microsoft 365 pour les PME*|Microsoft 365 Apps pour les PME*',
      edition: 'Business',
    },
    {
      publisher: by,
      title: 'Microsoft 365 - *|Microsoft 365|Microsoft Office 365*',
    },
  ],
);

/** Apps that are had with Microsoft 365 and by themselves alike: on a Mac, and where only some are installed. */
const officeApps = [
  'Word',
  'Excel',
  'PowerPoint',
  'Outlook',
  'Access',
  'Publisher',
].map(app =>
  licensed(
    `microsoft-${app.toLowerCase()}`,
    `Microsoft ${app}`,
    maker,
    'named-user',
    [
      {
        publisher: by,
        title: `Microsoft ${app}|Microsoft ${app} {release}|Microsoft ${app} {release} - *`,
      },
    ],
    { suite: 'microsoft-365-apps' },
  ),
);

const officeForms =
  'Microsoft Office {edition} {release} - *|Microsoft Office {edition} {release} (*)|Microsoft Office {edition} {release}|Microsoft Office {release}';

/** The products of Microsoft that are bought. Dates: learn.microsoft.com/lifecycle. */
export const microsoftProducts: readonly StandardProduct[] = [
  windowsServer,
  licensed(
    'sql-server',
    'SQL Server',
    maker,
    'core',
    [
      {
        publisher: by,
        title: 'Microsoft SQL Server 2008 R2*',
        release: '2008 R2',
      },
      {
        publisher: by,
        title:
          'Microsoft SQL Server {release} {edition} Edition*|Microsoft SQL Server {release} (*)|Microsoft SQL Server {release}',
      },
    ],
    {
      coresPerProcessor: 4,
      cpe: 'cpe:2.3:a:microsoft:sql_server:*:*:*:*:*:*:*:*',
      endOfSupport: {
        '2008 R2': '2019-07-09',
        '2012': '2022-07-12',
        '2014': '2024-07-09',
        '2016': '2026-07-14',
        '2017': '2027-10-12',
        '2019': '2030-01-08',
        '2022': '2033-01-11',
      },
    },
  ),
  office365,
  ...officeApps,
  licensed(
    'microsoft-project',
    'Microsoft Project',
    maker,
    'named-user',
    [
      {
        publisher: by,
        title:
          'Microsoft Project {edition} {release} - *|Microsoft Office Project {edition} {release}|Microsoft Project {edition} {release}|Microsoft Project {release}|Microsoft Project*',
      },
    ],
    {
      endOfSupport: {
        '2016': '2025-10-14',
        '2019': '2025-10-14',
        '2021': '2026-10-13',
        '2024': '2029-10-09',
      },
    },
  ),
  licensed(
    'microsoft-visio',
    'Microsoft Visio',
    maker,
    'named-user',
    [
      {
        publisher: by,
        title:
          'Microsoft Visio {edition} {release} - *|Microsoft Office Visio {edition} {release}|Microsoft Visio {edition} {release}|Microsoft Visio {release}|Microsoft Visio*',
      },
    ],
    {
      endOfSupport: {
        '2016': '2025-10-14',
        '2019': '2025-10-14',
        '2021': '2026-10-13',
        '2024': '2029-10-09',
      },
    },
  ),
  licensed(
    'microsoft-office',
    'Microsoft Office',
    maker,
    'device',
    [{ publisher: by, title: officeForms }],
    {
      cpe: 'cpe:2.3:a:microsoft:office:*:*:*:*:*:*:*:*',
      endOfSupport: {
        '2010': '2020-10-13',
        '2013': '2023-04-11',
        '2016': '2025-10-14',
        '2019': '2025-10-14',
        '2021': '2026-10-13',
        '2024': '2029-10-09',
      },
    },
  ),
  free('sql-server-management-studio', 'SQL Server Management Studio', maker, [
    { title: '*SQL Server Management Studio*', release: 'major' },
  ]),
  free('visual-studio-code', 'Visual Studio Code', maker, [
    {
      title: 'Microsoft Visual Studio Code*|Visual Studio Code*|code',
      publisher: 'Microsoft*||*code*',
      release: 'major',
    },
  ]),
  licensed('visual-studio', 'Visual Studio', maker, 'named-user', [
    {
      title:
        'Visual Studio {edition} {release}|Microsoft Visual Studio {edition} {release}|Microsoft Visual Studio {release} {edition}',
      publisher: by,
    },
  ]),
  free('microsoft-edge', 'Microsoft Edge', maker, [
    {
      title: 'Microsoft Edge|Microsoft Edge *|microsoft-edge-*',
      release: 'major',
    },
  ]),
  free('microsoft-teams', 'Microsoft Teams', maker, [
    { title: 'Microsoft Teams*|Teams', release: 'major' },
  ]),
  free('onedrive', 'Microsoft OneDrive', maker, [
    { title: 'Microsoft OneDrive*|OneDrive', release: 'major' },
  ]),
  free('onenote', 'Microsoft OneNote', maker, [
    { publisher: by, title: 'Microsoft OneNote*|OneNote*' },
  ]),
  free('power-bi-desktop', 'Power BI Desktop', maker, [
    { title: 'Microsoft Power*BI Desktop*|Power BI Desktop*' },
  ]),
  free('powershell', 'PowerShell', maker, [
    {
      title: 'PowerShell ?-x64|PowerShell {release}*|powershell',
      release: 'major',
    },
  ]),
  free('skype', 'Skype', maker, [{ title: 'Skype*', release: 'major' }]),
  free('windows-terminal-tools', 'Windows tools', maker, [
    {
      publisher: by,
      title:
        'Windows Terminal*|PowerToys*|Microsoft PowerToys*|Remote Desktop|Microsoft Remote Desktop*|Windows App|Remote Desktop Connection Manager*|Company Portal*|Microsoft To Do|Microsoft Azure CLI*|Azure Data Studio*|Microsoft Azure Storage Explorer*|Windows PC Health Check|Contrôle d’intégrité du PC Windows|Windows Subsystem for Linux*|*Sysinternals*',
    },
  ]),
  windows,
];
