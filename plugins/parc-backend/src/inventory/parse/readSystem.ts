import {
  cleanManufacturer,
  cleanModel,
  cleanSerial,
  isVirtualSystem,
  type InventorySections,
} from '@parc/backstage-plugin-parc-common';
import { compact } from './compact';
import type { Fields } from './Fields';

/** The machine as its system sees it. */
export function readHardware(content: Fields): InventorySections['hardware'] {
  if (!content.has('hardware')) return undefined;
  const hardware = content.part('hardware');
  const vmSystem = hardware.text('vmsystem');
  return compact({
    chassis:
      hardware.cleaned('chassis_type', cleanModel) ??
      content.part('bios').cleaned('type', cleanModel),
    memory: hardware.number('memory', 'size'),
    swap: hardware.number('swap', 'size'),
    workgroup: hardware.firstText('workgroup', 'userdomain'),
    defaultGateway: hardware.text('defaultgateway'),
    dns: hardware.text('dns'),
    description: hardware.cleaned('description', each =>
      uptime.test(each) ? undefined : each,
    ),
    vmSystem: isVirtualSystem(vmSystem) ? vmSystem : undefined,
    lastUser: hardware.firstText('lastloggeduser', 'userid'),
  });
}

/** In the place of a description, agents of Unix say how long it has been running. */
const uptime = /\/[\d-]+ \d\d:\d\d:\d\d$/;

/** What the firmware says of machine, mainboard and itself. */
export function readBios(content: Fields): InventorySections['bios'] {
  if (!content.has('bios')) return undefined;
  const bios = content.part('bios');
  return compact({
    assetTag: bios.cleaned('assettag', cleanSerial),
    vendor: bios.cleaned('bmanufacturer', cleanManufacturer),
    version: bios.text('bversion'),
    date: bios.day('bdate', 'month-first'),
    manufacturer: bios.cleaned('smanufacturer', cleanManufacturer),
    model: bios.cleaned('smodel', cleanModel),
    serial: bios.cleaned('ssn', cleanSerial),
    boardManufacturer: bios.cleaned('mmanufacturer', cleanManufacturer),
    boardModel: bios.cleaned('mmodel', cleanModel),
    boardSerial: bios.cleaned('msn', cleanSerial),
    sku: bios.cleaned('skunumber', cleanModel),
    secureBoot: bios.choice('secure_boot', [
      'enabled',
      'disabled',
      'unsupported',
    ] as const),
  });
}

/** The operating system; OCS, and agents of phones, say it with the hardware. */
export function readOperatingSystem(
  content: Fields,
): InventorySections['operatingSystem'] {
  const system = content.part('operatingsystem');
  const hardware = content.part('hardware');
  const shortName = system.text('name') ?? hardware.text('osname');
  const fullName = system.text('full_name') ?? hardware.text('osname');
  // Every Windows is called Windows; which one, only its full name says.
  const isFamily = !shortName || /^(microsoft )?windows$/i.test(shortName);
  const name = isFamily ? fullName ?? shortName : shortName;
  if (!name) return undefined;
  const { version, kernelVersion } = versionsOf(system, hardware);
  return compact({
    name,
    fullName,
    version,
    architecture: system.text('arch') ?? hardware.firstText('arch', 'archname'),
    kernelName: system.text('kernel_name'),
    kernelVersion,
    servicePack: system.text('service_pack'),
    domain: system.text('dns_domain'),
    fqdn: system.text('fqdn'),
    installedOn: system.day('install_date'),
    timeZone: system.part('timezone').text('name'),
  });
}

/** FusionInventory's OSVERSION is the kernel's, that of OCS is the system's. */
function versionsOf(system: Fields, hardware: Fields) {
  const given = hardware.text('osversion');
  const isKernel = given !== undefined && /^\d+\.\d+\.\d+-/.test(given);
  const hasSystem = Object.keys(system.tree).length > 0;
  return {
    version:
      system.text('version') ?? (hasSystem || isKernel ? undefined : given),
    kernelVersion:
      system.text('kernel_version') ?? (isKernel ? given : undefined),
  };
}

/** What network equipment, a printer or a phone says of itself by SNMP. */
export function readDevice(
  content: Fields,
  addresses: readonly string[],
): InventorySections['device'] {
  if (!content.has('network_device')) return undefined;
  const device = content.part('network_device');
  return compact({
    type: device.text('type'),
    manufacturer: device.cleaned('manufacturer', cleanManufacturer),
    model: device.cleaned('model', cleanModel),
    firmware: device.text('firmware'),
    description: device.text('description', 1_000),
    location: device.text('location'),
    contact: device.text('contact'),
    memory: device.number('memory', 'size') ?? device.number('ram', 'size'),
    addresses: [...addresses],
  });
}
