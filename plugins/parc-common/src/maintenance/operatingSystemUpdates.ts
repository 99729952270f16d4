import { compareVersions } from '../software';
import type { SoftwareUpdates } from './softwareUpdates';

/** An operating system as the fields of an asset say it. */
export interface SeenSystem {
  operatingSystem: string;
  osVersion?: string;
  osBuild: string;
}

/** One that is behind: which, and the build that it is to have. */
export interface BehindSystem extends SeenSystem {
  series: string;
  wanted: string;
}

/**
 * Within what builds are compared: a release of Windows whatever its edition (`Windows 11 23H2`); of a Linux also the
 * kernel's series and flavour (`Debian GNU/Linux 12 · 6.1 amd64`), for another series is no update of it; else the first
 * number of the version (`macOS 15`), of Ubuntu the first two.
 */
export function systemSeriesOf({
  operatingSystem,
  osVersion = '',
  osBuild,
}: SeenSystem): string {
  const windows = /windows (server )?(\d+(\.\d+)?( r2)?)/i.exec(
    operatingSystem.replace(/®/g, ''),
  );
  if (windows) {
    const [, server = '', release] = windows;
    const name = `Windows ${server && 'Server '}${release.toUpperCase()}`;
    return [name, osVersion].filter(Boolean).join(' ');
  }
  const numbers = /^ubuntu/i.test(operatingSystem) ? /\d+(\.\d+)?/ : /\d+/;
  const release = numbers.exec(osVersion)?.[0];
  const name = [operatingSystem, release].filter(Boolean).join(' ');
  const kernel = /^(\d+\.\d+)\.\d+-.*?([a-z][a-z0-9_]*)?$/i.exec(osBuild);
  if (!kernel) return name;
  const [, series, flavour = ''] = kernel;
  return `${name} · ${[series, flavour].filter(Boolean).join(' ')}`;
}

/** Which of the systems that were seen are behind the newest of their series, or what the plan asks for in its place. */
export function behindSystems(
  seen: readonly SeenSystem[],
  { systems = true, builds = [] }: SoftwareUpdates,
): BehindSystem[] {
  if (!systems) return [];
  const wanted = new Map<string, string>();
  const series = seen.map(each => ({ ...each, series: systemSeriesOf(each) }));
  for (const each of series) {
    const newest = wanted.get(each.series);
    if (!newest || compareVersions(newest, each.osBuild) < 0)
      wanted.set(each.series, each.osBuild);
  }
  const given = new Map(
    builds.map(({ system, build }) => [system.toLowerCase(), build]),
  );
  return series
    .map(each => ({
      ...each,
      wanted: given.get(each.series.toLowerCase()) ?? wanted.get(each.series)!,
    }))
    .filter(each => compareVersions(each.osBuild, each.wanted) < 0);
}
