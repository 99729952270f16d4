import type { InventorySoftware } from '@parc/backstage-plugin-parc-common';
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
