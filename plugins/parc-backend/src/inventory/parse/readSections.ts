import type {
  InventoryItemType,
  InventorySections,
} from '@parc/backstage-plugin-parc-common';
import { parseAddress } from './addresses';
import { compact } from './compact';
import type { Fields } from './Fields';
import { readComponents } from './readComponents';
import { readInterfaces } from './readInterfaces';
import {
  readEnvironment,
  readLocalGroups,
  readLocalUsers,
  readProcesses,
  readUsers,
} from './readPeople';
import { readPortInterfaces, readPorts } from './readPorts';
import { readCounters, readPrinters, readSupplies } from './readPrinting';
import { readAntivirus, readFirewalls, readVolumes } from './readSecurity';
import { readSoftware, withSystem } from './readSoftware';
import {
  readDatabases,
  readLicences,
  readMonitors,
  readRemoteAccess,
  readVirtualMachines,
} from './readSurroundings';
import {
  readBios,
  readDevice,
  readHardware,
  readOperatingSystem,
} from './readSystem';

/** What is read only when asked for: it says what people do. */
export interface PrivacySettings {
  keepsProcesses: boolean;
  keepsEnvironment: boolean;
}

/** All sections that were sent. */
export function readSections(
  content: Fields,
  itemType: InventoryItemType,
  privacy: PrivacySettings,
): InventorySections {
  const isEquipment = itemType === 'NetworkEquipment';
  const operatingSystem = readOperatingSystem(content);
  return compact<InventorySections>({
    hardware: readHardware(content),
    bios: readBios(content),
    operatingSystem,
    components: readComponents(content),
    software: withSystem(readSoftware(content), operatingSystem),
    interfaces:
      readInterfaces(content) ??
      (isEquipment ? undefined : readPortInterfaces(content)),
    ports: isEquipment ? readPorts(content) : undefined,
    users: readUsers(content),
    antivirus: readAntivirus(content),
    firewalls: readFirewalls(content),
    volumes: readVolumes(content),
    virtualMachines: readVirtualMachines(content),
    monitors: readMonitors(content),
    printers: readPrinters(content),
    counters: readCounters(content),
    supplies: readSupplies(content),
    device: readDevice(content, addressesOf(content)),
    databases: readDatabases(content),
    licences: readLicences(content),
    remoteAccess: readRemoteAccess(content),
    localUsers: readLocalUsers(content),
    localGroups: readLocalGroups(content),
    processes: privacy.keepsProcesses ? readProcesses(content) : undefined,
    environment: privacy.keepsEnvironment
      ? readEnvironment(content)
      : undefined,
  });
}

function addressesOf(content: Fields): string[] {
  const given = content.part('network_device').texts('ips', 1_000);
  return [...new Set(given.flatMap(each => parseAddress(each) ?? []))];
}
