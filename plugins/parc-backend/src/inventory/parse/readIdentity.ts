import {
  identifyMachine,
  type InventoryIdentity,
  type InventorySections,
} from '@parc/backstage-plugin-parc-common';
import type { Fields } from './Fields';

/** By what the machine is recognised, from all that it says of itself. */
export function readIdentity(
  content: Fields,
  sections: InventorySections,
): InventoryIdentity {
  const bios = content.part('bios');
  const hardware = content.part('hardware');
  const system = content.part('operatingsystem');
  const device = content.part('network_device');
  const identity = identifyMachine({
    serial: bios.text('ssn') ?? device.text('serial'),
    enclosureSerial: bios.text('enclosureserial'),
    boardSerial: bios.text('msn'),
    uuid: hardware.text('uuid'),
    macs: macsOf(device, sections),
    names: [
      hardware.text('name'),
      device.text('name'),
      system.text('fqdn'),
    ].filter(each => each !== undefined),
    manufacturer: bios.text('smanufacturer') ?? device.text('manufacturer'),
    boardManufacturer: bios.text('mmanufacturer'),
    model: bios.text('smodel') ?? device.text('model'),
    boardModel: bios.text('mmodel'),
    vmSystem: hardware.text('vmsystem'),
  });
  const uuid = hardware.text('uuid');
  if (uuid && !identity.uuid) {
    hardware.note('uuid', 'is not one by which a machine is known', uuid);
  }
  return identity;
}

/** Most equipment has many, each of which is its own; eight are enough to know it by. */
const maxPortMacs = 8;

function macsOf(device: Fields, sections: InventorySections): string[] {
  const own = device.text('mac');
  const physical = (sections.interfaces ?? [])
    .filter(each => !each.isVirtual && isPhysicalType(each.type))
    .flatMap(each => each.mac ?? []);
  const ports = (sections.ports ?? [])
    .filter(each => each.details.type === 'ethernet')
    .flatMap(each => each.details.mac ?? [])
    .map(String)
    .slice(0, maxPortMacs);
  return own ? [own, ...physical] : [...physical, ...ports];
}

const isPhysicalType = (type: string | undefined) =>
  type === undefined ||
  /^(ethernet|wifi|infiniband|usb|fibrechannel)$/.test(type);
