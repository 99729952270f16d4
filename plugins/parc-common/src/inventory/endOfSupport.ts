import type { InventorySections } from './Inventory';
import {
  operatingSystemReleases,
  type OperatingSystemRelease,
} from './operatingSystems';

type OperatingSystem = NonNullable<InventorySections['operatingSystem']>;

/** Builds of Windows and their releases (learn.microsoft.com/windows/release-health). */
const windowsBuilds: Readonly<Record<string, string>> = {
  '14393': '1607',
  '15063': '1703',
  '16299': '1709',
  '17134': '1803',
  '17763': '1809',
  '18362': '1903',
  '18363': '1909',
  '19041': '2004',
  '19042': '20H2',
  '19043': '21H1',
  '19044': '21H2',
  '19045': '22H2',
  '22000': '21H2',
  '22621': '22H2',
  '22631': '23H2',
  '26100': '24H2',
  '26200': '25H2',
};

/** What an operating system is called: the full name of a Windows, which agents call just that. */
export function nameOfSystem(system: OperatingSystem): string {
  const isBare = /^(ms)?win(dows|32|64)?$/i.test(system.name);
  return (isBare && system.fullName) || system.name;
}

/** Its version as people know it: 22H2 of build 19045, else as the agent says; of what says none, that in its full name. */
export function versionOfSystem(system: OperatingSystem): string | undefined {
  const isWindows = /windows/i.test(nameOfSystem(system));
  if (!isWindows) {
    const inName = /\b(\d+(\.\d+)*)\b/.exec(system.fullName ?? '')?.[1];
    return system.version ?? inName;
  }
  const build = /(?:10\.0\.)?(\d{5})\b/.exec(
    `${system.kernelVersion ?? ''} ${system.version ?? ''}`,
  )?.[1];
  const known = /^\d\dH\d$|^\d{4}$/.exec(system.version ?? '')?.[0];
  return known ?? windowsBuilds[build ?? ''] ?? system.version;
}

/**
 * What of it changes with each update: the build of a Windows, the kernel of a Linux as far as the agent reports it; of
 * what has no number of its own, the version.
 */
export function buildOfSystem(system: OperatingSystem): string | undefined {
  const isCounted =
    /windows/i.test(nameOfSystem(system)) ||
    /linux/i.test(system.kernelName ?? '');
  return (
    (isCounted ? system.kernelVersion : undefined) ??
    system.version ??
    versionOfSystem(system)
  );
}

/**
 * Until when a system is mended for nothing, `YYYY-MM-DD`; undefined when nothing is known. `own` are a company's
 * additions, which come first.
 */
export function endOfSupport(
  system: OperatingSystem,
  own: readonly OperatingSystemRelease[] = [],
): string | undefined {
  const name = `${nameOfSystem(system)} ${system.fullName ?? ''}`.toLowerCase();
  const version = (versionOfSystem(system) ?? '').toLowerCase();
  return [...own, ...operatingSystemReleases].find(each =>
    fits(each, name, version),
  )?.until;
}

function fits(
  release: OperatingSystemRelease,
  name: string,
  version: string,
): boolean {
  if (!name.includes(release.name.toLowerCase())) return false;
  if (release.not && name.includes(release.not.toLowerCase())) return false;
  if (release.version === undefined) return true;
  const start = release.version.toLowerCase();
  // 15-SP6 is how SUSE writes 15.6.
  const given = version.replace(/[- ]sp/, '.');
  return (
    given === start ||
    (given.startsWith(start) && !/^[0-9]/.test(given.slice(start.length)))
  );
}
