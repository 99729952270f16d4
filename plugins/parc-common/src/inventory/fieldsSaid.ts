import {
  buildOfSystem,
  endOfSupport,
  nameOfSystem,
  versionOfSystem,
} from './endOfSupport';
import type { Inventory, InventorySections } from './Inventory';
import type { OperatingSystemRelease } from './operatingSystems';
import type { AgentField } from './technicalState';

/** What an inventory says of an asset's fields; of the model maker and name. A field of which it says nothing is left out. */
export type FieldsSaid = Partial<
  Record<Exclude<AgentField, 'model'>, string | number | string[]>
> & { model?: { manufacturer: string; name: string } };

/** Reads an asset's fields out of an inventory. Each comes of one section: a partial inventory says what it holds. */
export function fieldsSaid(
  inventory: Inventory,
  own: readonly OperatingSystemRelease[] = [],
): FieldsSaid {
  const { identity, sections } = inventory;
  const { hardware, bios, operatingSystem, device } = sections;
  const said: Record<string, unknown> = {
    name: identity.name,
    hostname: identity.name,
    serial: identity.serial,
    model: identity.manufacturer &&
      identity.model && {
        manufacturer: identity.manufacturer,
        name: identity.model,
      },
    macAddresses: identity.macs.length ? [...identity.macs].sort() : undefined,
    ipAddresses: addressesOf(sections),
    operatingSystem: operatingSystem && nameOfSystem(operatingSystem),
    osVersion: operatingSystem && versionOfSystem(operatingSystem),
    osBuild: operatingSystem && buildOfSystem(operatingSystem),
    osEndOfSupport: operatingSystem && endOfSupport(operatingSystem, own),
    antivirus: sections.antivirus && antivirusOf(sections.antivirus),
    diskEncryption: encryptionOf(inventory),
    firewall: sections.firewalls && firewallOf(sections.firewalls),
    secureBoot: bios?.secureBoot,
    processor: processorOf(sections),
    memory: hardware?.memory ?? device?.memory,
    storage: storageOf(sections),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) =>
      value === undefined || value === ''
        ? []
        : [[field, typeof value === 'string' ? value.slice(0, 255) : value]],
    ),
  ) as FieldsSaid;
}

/** Of how many addresses a list is still read. */
const mostAddresses = 32;

const address = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]+)$/i;

/** Loopback and link-local addresses: every machine has them. */
const everywhere = /^(127\.|0\.0\.0\.0|169\.254\.|::1?$|fe[89ab][0-9a-f]:)/i;

function addressesOf({
  interfaces,
  device,
}: InventorySections): string[] | undefined {
  const given =
    device?.addresses ??
    interfaces?.filter(each => !each.isVirtual).flatMap(each => each.addresses);
  const addresses = given
    ?.map(each => each.replace(/[/%].*$/, ''))
    .filter(each => address.test(each) && !everywhere.test(each));
  return addresses && [...new Set(addresses)].sort().slice(0, mostAddresses);
}

function antivirusOf(
  all: NonNullable<InventorySections['antivirus']>,
): string | undefined {
  if (all.length === 0) return 'none';
  const running = all.filter(each => each.isEnabled !== false);
  if (running.length === 0) return 'off';
  if (running.some(each => each.isUpToDate === true)) return 'current';
  // Nothing is claimed of one that does not say how old it is.
  return running.some(each => each.isUpToDate === false)
    ? 'outdated'
    : undefined;
}

function firewallOf(
  all: NonNullable<InventorySections['firewalls']>,
): string | undefined {
  const on = all.filter(each => each.isOn).length;
  if (on === 0) return 'off';
  return on === all.length ? 'on' : 'partial';
}

/** What holds no data of the machine's own. */
const passing =
  /^(tmpfs|devtmpfs|squashfs|overlay|proc|sysfs|iso9660|udf|cdfs|nfs\d?|cifs|smbfs|vfat|fat\d*|efivarfs|autofs)$/i;
const elsewhere = /(removable|network|cd-?rom|compact disc)/i;

/** Agents of OCS say nothing of encryption; the others say it of volumes that are encrypted, and Windows of all. */
function encryptionOf({ product, sections }: Inventory): string | undefined {
  const own = sections.volumes?.filter(
    ({ name, type, fileSystem }) =>
      !passing.test(fileSystem ?? '') &&
      !elsewhere.test(type ?? '') &&
      !name.startsWith('/boot'),
  );
  if (!own?.length) return undefined;
  const isSaid = own.some(each => each.isEncrypted !== undefined);
  if (!isSaid && product === 'ocs') return undefined;
  const encrypted = own.filter(each => each.isEncrypted).length;
  if (encrypted === 0) return 'none';
  return encrypted === own.length ? 'encrypted' : 'partial';
}

function processorOf({ components }: InventorySections): string | undefined {
  const all = components?.items.filter(each => each.kind === 'cpu') ?? [];
  const name = (all[0]?.name ?? all[0]?.model)
    ?.replace(/\((R|TM)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name && all.length > 1 ? `${all.length} × ${name}` : name;
}

function storageOf({ components }: InventorySections): number | undefined {
  if (!components?.kinds.includes('storage')) return undefined;
  const sizes = components.items.flatMap(({ kind, details }) =>
    kind === 'storage' &&
    typeof details.capacity === 'number' &&
    !/(removable|cd|dvd|usb)/i.test(`${details.type} ${details.interface}`)
      ? details.capacity
      : [],
  );
  const total = sizes.reduce((sum, each) => sum + each, 0);
  return total || undefined;
}
