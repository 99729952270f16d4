import type { Inventory } from './Inventory';

/** Chassis as DMTF's SMBIOS names them (DSP0134, 7.4.1), where they say that one carries it about. */
const portable =
  /laptop|notebook|portable|convertible|detachable|hand ?held|sub ?notebook/i;
const tablet = /tablet/i;
const server = /server|rack|blade|multi-system|main system/i;

/** The codes of the categories that fit a machine, the best first: the register may not have all of them. */
export function categoriesOfMachine({
  itemType,
  sections,
}: Pick<Inventory, 'itemType' | 'sections'>): string[] {
  const { chassis = '', vmSystem } = sections.hardware ?? {};
  const system = sections.operatingSystem?.name ?? '';
  const type = sections.device?.type ?? '';
  switch (itemType) {
    case 'NetworkEquipment':
      return [...networkCategory(sections.device?.description), 'network'];
    case 'Printer':
      return ['printer', 'peripheral', 'other'];
    case 'Phone':
      return [tablet.test(chassis) ? 'tablet' : 'phone', 'phone', 'other'];
    case 'Monitor':
      return ['monitor', 'other'];
    case 'Unmanaged':
      return [...(type === 'Printer' ? ['printer'] : []), 'other'];
    default:
      if (vmSystem) return ['virtual-machine', 'server', 'other'];
      if (tablet.test(chassis)) return ['tablet', 'laptop', 'other'];
      if (portable.test(chassis)) return ['laptop', 'other'];
      if (server.test(chassis) || /server/i.test(system))
        return ['server', 'other'];
      return ['desktop', 'other'];
  }
}

function networkCategory(description = ''): string[] {
  if (/firewall|fortigate|\basa\b|palo alto/i.test(description))
    return ['firewall'];
  if (/access ?point|wireless|wi-?fi/i.test(description))
    return ['access-point'];
  if (/router|routeros/i.test(description)) return ['router'];
  return /switch/i.test(description) ? ['switch'] : [];
}
