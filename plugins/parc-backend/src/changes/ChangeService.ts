import {
  changeCreatePermission,
  changeReadPermission,
  changes,
  changeUpdatePermission,
  parcChangeManagePermission,
} from '@parc/backstage-plugin-parc-common';
import { createRecords, type Ground, type RecordService } from '../records';
import { ChangeRules } from './ChangeRules';

/** What changes stand on beside their own records. */
export interface ChangeGround extends Ground {
  assets: RecordService;
  /** IANA zone of business days. */
  companyTimeZone: string;
}

/** Changes: what any record can do. What is done with them is in `ChangeVerbs`. */
export class ChangeService {
  readonly records: RecordService;

  constructor(readonly ground: ChangeGround) {
    const rules = new ChangeRules(at =>
      (at ?? ground.clock()).setZone(ground.companyTimeZone),
    );
    this.records = createRecords(ground, changes, {
      permissions: {
        read: changeReadPermission,
        create: changeCreatePermission,
        update: changeUpdatePermission,
        remove: parcChangeManagePermission,
      },
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
    });
  }
}
