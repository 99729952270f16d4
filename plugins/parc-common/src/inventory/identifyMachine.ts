import { cleanSerial } from '../assets';
import { cleanHostName } from './cleanHostName';
import { cleanMac, isIdentifyingMac } from './cleanMac';
import { cleanManufacturer, cleanModel } from './cleanProduct';
import { cleanUuid } from './cleanUuid';
import type { InventoryIdentity } from './Inventory';
import { rubbish } from './rubbish';

/** What a machine says of itself, as reported. */
export interface ReportedMachine {
  serial?: string;
  enclosureSerial?: string;
  boardSerial?: string;
  uuid?: string;
  /** Of its physical interfaces. */
  macs?: readonly string[];
  /** Host names, the surest first. */
  names?: readonly string[];
  manufacturer?: string;
  boardManufacturer?: string;
  model?: string;
  boardModel?: string;
  /** `Physical`, `VMware`, `KVM`, `LXC` …; nothing when unknown. */
  vmSystem?: string;
}

/** By what a machine is recognised; pure, so that the same report always gives the same. */
export function identifyMachine(reported: ReportedMachine): InventoryIdentity {
  const isVirtual = isVirtualSystem(reported.vmSystem);
  const serial = findSerial(reported);
  const uuid = reported.uuid && cleanUuid(reported.uuid);
  const name = first(reported.names ?? [], cleanHostName);
  const manufacturer = first(
    [reported.manufacturer, isVirtual ? undefined : reported.boardManufacturer],
    cleanManufacturer,
  );
  const model = first(
    [reported.model, isVirtual ? undefined : reported.boardModel],
    cleanModel,
  );
  const macs = (reported.macs ?? [])
    .map(cleanMac)
    .filter(mac => mac !== undefined)
    .filter(mac => isIdentifyingMac(mac, isVirtual));
  return {
    ...(serial && { serial }),
    ...(uuid && { uuid }),
    macs: [...new Set(macs)].sort(),
    ...(name && { name }),
    ...(manufacturer && { manufacturer }),
    ...(model && { model }),
  };
}

/** Whether what an agent calls the system of a machine is that of a virtual one. */
export function isVirtualSystem(vmSystem: string | undefined): boolean {
  return vmSystem !== undefined && !/^physical$/i.test(vmSystem.trim());
}

/**
 * The system's serial; where that is rubbish the enclosure's, then the mainboard's. A virtual machine has only its own:
 * the others are those of a thousand machines. A container sees the serial of its host, which is another machine.
 */
function findSerial(reported: ReportedMachine): string | undefined {
  const vmSystem = reported.vmSystem?.trim() ?? '';
  if (container.test(vmSystem)) return undefined;
  const candidates = isVirtualSystem(reported.vmSystem)
    ? [reported.serial]
    : [reported.serial, reported.enclosureSerial, reported.boardSerial];
  return first(candidates, given => {
    const serial = cleanSerial(given)?.toUpperCase();
    return serial && serial.length >= rubbish.shortestSerial
      ? serial
      : undefined;
  });
}

const container =
  /^(docker|podman|lxc|lxd|openvz|virtuozzo|container|systemd-nspawn|bsdjail|solariszone|wsl)/i;

function first(
  candidates: ReadonlyArray<string | undefined>,
  clean: (given: string) => string | undefined,
): string | undefined {
  for (const candidate of candidates) {
    const cleaned = candidate && clean(candidate);
    if (cleaned) return cleaned;
  }
  return undefined;
}
