import type {
  InventorySections,
  InventorySoftware,
} from '@parc/backstage-plugin-parc-common';
import type { Fields } from './Fields';

/** Installed software, each name, publisher, version and architecture once. */
export function readSoftware(content: Fields): InventorySoftware[] | undefined {
  const items = content.items('softwares', 30_000);
  if (!items) return undefined;
  const found = new Map<string, InventorySoftware>();
  for (const each of items) {
    const name = each.text('name') ?? each.text('guid');
    if (!name) continue;
    const software: InventorySoftware = {
      name,
      publisher: each.text('publisher') ?? '',
      version: each.text('version', 100) ?? '',
      architecture: each.text('arch', 40) ?? '',
    };
    const key = `${name}\0${software.publisher}\0${software.version}\0${software.architecture}`;
    const known = found.get(key);
    const installedOn = each.day('install_date');
    if (!known) found.set(key, software);
    const kept = known ?? software;
    // Installed more than once: for several people, from several sources.
    if (installedOn && !(kept.installedOn && kept.installedOn <= installedOn)) {
      kept.installedOn = installedOn;
    }
  }
  return [...found.values()];
}

/**
 * The same with the operating system as one more: it is licensed and recognised as any software is, and agents do not
 * list it. Where no software was sent nothing is added, as what is not in a list has gone from the machine.
 */
export function withSystem(
  software: InventorySoftware[] | undefined,
  system: InventorySections['operatingSystem'],
): InventorySoftware[] | undefined {
  if (!software || !system) return software;
  const name = system.fullName ?? system.name;
  if (software.some(each => each.name === name)) return software;
  return [
    ...software,
    {
      name,
      publisher: makerOf(name),
      version: system.version ?? '',
      architecture: '',
      ...(system.installedOn ? { installedOn: system.installedOn } : {}),
    },
  ];
}

function makerOf(system: string): string {
  if (/windows/i.test(system)) return 'Microsoft';
  return /\b(mac ?os|os x|ios|ipados)/i.test(system) ? 'Apple' : '';
}
