import {
  cleanMac,
  cleanManufacturer,
  cleanModel,
  cleanSerial,
  cleanUuid,
  type InventorySections,
} from '@parc/backstage-plugin-parc-common';
import { compact } from './compact';
import type { Fields } from './Fields';

/** Virtual machines and containers that run on it. */
export function readVirtualMachines(
  content: Fields,
): InventorySections['virtualMachines'] {
  return content.items('virtualmachines', 5_000)?.flatMap(each => {
    const name = each.text('name');
    if (!name) return [];
    const uuid = each.text('uuid');
    const status = each.text('status', 40)?.toLowerCase();
    return [
      compact({
        name,
        uuid: uuid && (cleanUuid(uuid) ?? uuid.toLowerCase()),
        status: status && (statuses.get(status) ?? status),
        system: each.firstText('vmtype', 'subsystem')?.toLowerCase(),
        memory: each.number('memory', 'size'),
        processors: each.number('vcpu'),
        macs: (each.text('mac', 2_000) ?? '')
          .split(/[\s,/]+/)
          .flatMap(mac => cleanMac(mac) ?? []),
      }),
    ];
  });
}

/** What older agents call it: what the schema does. */
const statuses = new Map([
  ['pause', 'paused'],
  ['stopped', 'off'],
]);

export function readMonitors(content: Fields): InventorySections['monitors'] {
  return content.items('monitors', 100)?.flatMap(each => {
    const name = each.firstText('name', 'caption');
    const serial =
      each.cleaned('serial', cleanSerial) ??
      each.cleaned('altserial', cleanSerial);
    const manufacturer = each.cleaned('manufacturer', cleanManufacturer);
    if (!name && !serial) return [];
    return [
      compact({
        name,
        manufacturer,
        model: each.firstText('caption', 'name')
          ? cleanModel(each.firstText('caption', 'name')!)
          : undefined,
        serial: serial?.toUpperCase(),
        port: each.text('port'),
      }),
    ];
  });
}

/** Database servers that run on it, and their databases. */
export function readDatabases(content: Fields): InventorySections['databases'] {
  return content.items('databases_services', 500)?.flatMap(each => {
    const name = each.text('name');
    if (!name) return [];
    return [
      compact({
        name,
        version: each.text('version'),
        type: each.text('type'),
        port: each.number('port'),
        isActive: each.flag('is_active'),
        databases: (each.items('databases', 1_000) ?? []).flatMap(
          database => database.text('name') ?? [],
        ),
      }),
    ];
  });
}

/** Licences that the system knows of. Their keys are left out: they are worth money, and the licence list has them. */
export function readLicences(content: Fields): InventorySections['licences'] {
  return content.items('licenseinfos', 500)?.flatMap(each => {
    const name = each.firstText('name', 'fullname');
    if (!name) return [];
    return [
      compact({
        name,
        fullName: each.text('fullname'),
        productId: each.text('productid'),
        isTrial: each.flag('trial'),
      }),
    ];
  });
}

/** By which programs the machine can be reached. */
export function readRemoteAccess(
  content: Fields,
): InventorySections['remoteAccess'] {
  return content.items('remote_mgmt', 100)?.flatMap(each => {
    const type = each.text('type');
    const id = each.text('id');
    return type && id
      ? [compact({ type, id, version: each.text('version') })]
      : [];
  });
}
