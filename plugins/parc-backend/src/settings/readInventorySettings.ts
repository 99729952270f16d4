import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import {
  dateSchema,
  type OperatingSystemRelease,
} from '@parc/backstage-plugin-parc-common';
import { duration, positive, whole } from './settingValues';

/** What agents may send, and what becomes of it. */
export interface InventorySettings {
  isEnabled: boolean;
  allowsWithoutCredentials: boolean;
  /** How often an agent reports. */
  frequency: HumanDuration;
  keepsProcesses: boolean;
  keepsEnvironment: boolean;
  /** Who was seen on machines, and their local accounts. */
  keepsUsers: boolean;
  /** A model that an agent names and nobody entered is made. */
  createsModels: boolean;
  /** Monitors and printers with a serial become assets. */
  createsPeripherals: boolean;
  /** Until when operating systems are mended, before what Parc knows. */
  endOfSupport: OperatingSystemRelease[];
  /** Bytes of a request as it comes, and of what it unfolds to. */
  limits: { bytes: number; unfoldedBytes: number };
  /** Requests in a minute: of a credential, and without a valid one of an address. */
  perMinute: { credential: number; refusals: number };
  /** Inventories that this backend works on at once; none leaves the work to other replicas. */
  workers: number;
  /** Who was not seen for so long is stale. */
  staleAfter: HumanDuration;
  /** The same by code of the category, where it differs. */
  staleAfterOf: Record<string, HumanDuration>;
  /** How long it is listed what came in. */
  keepsMessages: HumanDuration;
}

/** Reads `parc.inventory`. Throws an InputError that names the key. */
export function readInventorySettings(
  parc: Config | undefined,
): InventorySettings {
  const flag = (key: string, otherwise: boolean) =>
    parc?.getOptionalBoolean(`inventory.${key}`) ?? otherwise;
  const megabytes = (key: string, otherwise: number) =>
    positive(parc, `inventory.${key}`, otherwise) * 1024 * 1024;
  return {
    isEnabled: flag('enabled', true),
    allowsWithoutCredentials: flag('allowWithoutCredentials', false),
    frequency: duration(parc, 'inventory.frequency', { hours: 24 }),
    keepsProcesses: flag('keepProcesses', false),
    keepsEnvironment: flag('keepEnvironment', false),
    keepsUsers: flag('keepUsers', true),
    createsModels: flag('createModels', true),
    createsPeripherals: flag('createPeripherals', true),
    endOfSupport: readEndOfSupport(parc),
    limits: {
      bytes: megabytes('maxMegabytes', 16),
      unfoldedBytes: megabytes('maxUnfoldedMegabytes', 64),
    },
    perMinute: {
      credential: whole(parc, 'inventory.requestsPerMinute', 30_000, 1),
      refusals: whole(parc, 'inventory.refusalsPerMinute', 60, 1),
    },
    workers: whole(parc, 'inventory.workers', 1, 0),
    staleAfter: duration(parc, 'inventory.staleAfter', { days: 30 }),
    staleAfterOf: Object.fromEntries(
      (parc?.getOptionalConfig('inventory.staleAfterOf')?.keys() ?? []).map(
        code => [code, duration(parc, `inventory.staleAfterOf.${code}`, {})],
      ),
    ),
    keepsMessages: duration(parc, 'inventory.keepMessages', { days: 14 }),
  };
}

function readEndOfSupport(parc: Config | undefined): OperatingSystemRelease[] {
  const given = parc?.getOptionalConfigArray('inventory.endOfSupport') ?? [];
  return given.map((each, index) => {
    const until = each.getString('until');
    if (!dateSchema.safeParse(until).success) {
      throw new InputError(
        `parc.inventory.endOfSupport[${index}].until: ${until} must be a date such as 2024-05-31`,
      );
    }
    return {
      name: each.getString('name'),
      version: each.getOptionalString('version'),
      until,
    };
  });
}
