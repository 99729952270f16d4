import type { KeySecret } from '../settings';
import type { RecordService } from '../records';
import { AllocationService } from './AllocationService';
import { KeyCipher } from './KeyCipher';
import { KeyService } from './KeyService';
import { KeyStore } from './KeyStore';
import { LicenceFile } from './git';
import { LicenceService, type LicenceGround } from './LicenceService';
import {
  createPositions,
  type PositionGround,
  type Positions,
} from './positions';
import { ReclaimService, type ReclaimSettings } from './ReclaimService';
import { RenewalService } from './renewals';

/** The services of licences. */
export interface LicenceServices {
  licences: LicenceService;
  allocations: AllocationService;
  licenceFile: LicenceFile;
  keys: KeyService;
  reclaim: ReclaimService;
  renewals: RenewalService;
  positions: Positions;
}

/** Puts the services of licences together. */
export function createLicences(
  ground: LicenceGround & PositionGround,
  assets: RecordService,
  settings: Pick<ReclaimSettings, 'unusedAfter'> & {
    keys: readonly KeySecret[];
  },
): LicenceServices {
  const licences = new LicenceService(ground);
  const allocations = new AllocationService(ground, licences.records, assets);
  return {
    licences,
    allocations,
    licenceFile: new LicenceFile(
      licences.records,
      allocations.records,
      assets,
      licences.periodStore,
    ),
    keys: new KeyService(
      licences.records,
      new KeyStore(ground.knex),
      new KeyCipher(settings.keys),
      ground.access,
    ),
    positions: createPositions(ground, licences.records, assets),
    renewals: new RenewalService(
      licences.records,
      ground.clock,
      ground.companyTimeZone,
    ),
    reclaim: new ReclaimService(
      allocations.records,
      assets,
      ground.access,
      ground.clock,
      {
        unusedAfter: settings.unusedAfter,
        companyTimeZone: ground.companyTimeZone,
      },
    ),
  };
}
