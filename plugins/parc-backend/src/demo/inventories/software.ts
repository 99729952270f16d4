import type { Random } from '../random';

/** A program as an agent reports it; with the version that it had some months ago. */
interface Program {
  name: string;
  publisher: string;
  version: string;
  before?: string;
  /** On what share of the computers it is. */
  share: number;
}

const windowsPrograms: readonly Program[] = [
  program(
    'Microsoft 365 Apps for enterprise - fr-fr',
    'Microsoft Corporation',
    '16.0.19328.20178',
    '16.0.18730.20186',
    1,
  ),
  program(
    'Microsoft Edge',
    'Microsoft Corporation',
    '142.0.3595.65',
    '138.0.3351.83',
    1,
  ),
  program(
    'Microsoft Teams',
    'Microsoft Corporation',
    '25290.205.4069.4894',
    '25163.3611.3774.6315',
    1,
  ),
  program(
    'Microsoft OneDrive',
    'Microsoft Corporation',
    '25.194.1005.0003',
    '25.105.0601.0002',
    1,
  ),
  program(
    'Microsoft Visual C++ 2015-2022 Redistributable (x64)',
    'Microsoft Corporation',
    '14.44.35211.0',
    undefined,
    1,
  ),
  program(
    'Microsoft Visual C++ 2013 Redistributable (x64)',
    'Microsoft Corporation',
    '12.0.40664.0',
    undefined,
    0.6,
  ),
  program('Mozilla Firefox (x64 fr)', 'Mozilla', '145.0', '140.0.4', 0.8),
  program(
    'Google Chrome',
    'Google LLC',
    '142.0.7444.60',
    '138.0.7204.101',
    0.5,
  ),
  program('7-Zip 25.01 (x64)', 'Igor Pavlov', '25.01', undefined, 0.7),
  program(
    'Adobe Acrobat (64-bit)',
    'Adobe',
    '25.001.20844',
    '25.001.20521',
    0.9,
  ),
  program('Adobe Creative Cloud', 'Adobe Inc.', '6.8.0.821', '6.6.1.1', 0.15),
  program(
    'SOLIDWORKS 2025 SP03',
    'Dassault Systèmes SolidWorks Corp',
    '33.30.0092',
    undefined,
    0.12,
  ),
  program('Sage X3 Desktop', 'Sage', '12.0.37', '12.0.35', 0.4),
  program('VLC media player', 'VideoLAN', '3.0.21', undefined, 0.5),
  program('Notepad++ (64-bit x64)', 'Notepad++ Team', '8.8.5', '8.8.1', 0.3),
  program(
    'PuTTY release 0.83 (64-bit)',
    'Simon Tatham',
    '0.83.0.0',
    undefined,
    0.1,
  ),
  program('KeePassXC', 'KeePassXC Team', '2.7.10', undefined, 0.25),
  program(
    'LibreOffice 25.2.5.2',
    'The Document Foundation',
    '25.2.5.2',
    undefined,
    0.2,
  ),
  program('GLPI Agent 1.15', 'Teclib’ Edition', '1.15', undefined, 1),
  program(
    'FortiClient VPN',
    'Fortinet Technologies Inc',
    '7.4.3.1790',
    '7.2.4.0972',
    0.9,
  ),
  program('Dell Command | Update', 'Dell Inc.', '5.5.0', undefined, 0.4),
  program(
    'Java 8 Update 461 (64-bit)',
    'Oracle Corporation',
    '8.0.4610.11',
    '8.0.4510.10',
    0.15,
  ),
  program(
    'Microsoft Visio Professionnel 2021 - fr-fr',
    'Microsoft Corporation',
    '16.0.14332.21040',
    undefined,
    0.14,
  ),
  program(
    'Microsoft Project Standard 2021 - fr-fr',
    'Microsoft Corporation',
    '16.0.14332.21040',
    undefined,
    0.06,
  ),
  program(
    'AutoCAD LT 2026 - Français (French)',
    'Autodesk',
    '33.0.58.0',
    undefined,
    0.08,
  ),
  // What no rule knows, and what nobody may have.
  program('Nuancier Verne', 'Atelier Verne', '3.2', '3.1', 0.3),
  program('Modaris V8R4', 'Lectra', '8.4.1', undefined, 0.06),
  program(
    'qBittorrent 5.0.5',
    'The qBittorrent project',
    '5.0.5',
    undefined,
    0.04,
  ),
];

const macPrograms: readonly Program[] = [
  program('Safari', 'Apple Inc.', '26.1', '18.5', 1),
  program('Microsoft Word', 'Microsoft Corporation', '16.102', '16.98', 1),
  program('Microsoft Excel', 'Microsoft Corporation', '16.102', '16.98', 1),
  program('Adobe Photoshop 2026', 'Adobe Inc.', '27.0.0', undefined, 0.9),
  program('Firefox', 'Mozilla', '145.0', '140.0.4', 0.6),
  program('Slack', 'Slack Technologies', '4.46.104', undefined, 0.3),
];

/** The programs of one computer: as they are, or as they were some months ago. */
export function softwareOf(
  isMac: boolean,
  random: Random,
  when: 'before' | 'now',
): object[] {
  return (isMac ? macPrograms : windowsPrograms)
    .filter(({ share }) => random.happens(share))
    .map(({ name, publisher, version, before }) => ({
      name,
      publisher,
      version: when === 'before' ? before ?? version : version,
      arch: 'x86_64',
    }));
}

function program(
  name: string,
  publisher: string,
  version: string,
  before: string | undefined,
  share: number,
): Program {
  return { name, publisher, version, before, share };
}
