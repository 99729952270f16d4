import {
  assetYaml,
  canMove,
  decideAssetVerb,
  readAssetEntity,
  type AnyRecord,
  type Asset,
  type Declared,
} from '@parc/backstage-plugin-parc-common';
import type { GitEntity, GitRules } from '../records';

/** What HardwareAsset files mean beside their fields: a status is one that a verb leads to. */
export const assetGit: GitRules = {
  yaml: assetYaml,
  kept: ['tag', 'category', 'status'],
  read: readAssetEntity,
  retirement: retire,
  prepare: (_trx, declared, before, known) =>
    checkStatus(before, declared, known),
};

/** Retired as by the verb, where it can be disposed of. */
function retire(record: AnyRecord): object {
  const decided = decideAssetVerb(
    record as unknown as Asset,
    'retire',
    {},
    { today: record.updatedAt.slice(0, 10), holdsData: false },
  );
  return 'changes' in decided ? decided.changes : {};
}

/** A file may say any status that a verb leads to; one that came back may say what it said before. */
function checkStatus(
  before: AnyRecord | undefined,
  declared: Declared,
  known: GitEntity | undefined,
): void {
  const status = declared.values.status as Asset['status'] | undefined;
  if (!before || status === undefined || known?.isRetired) return;
  const asset = before as unknown as Asset;
  if (canMove(asset.status, status)) return;
  declared.problems.push({
    field: 'spec.status',
    value: status,
    message: `is not where ${asset.status} can go`,
  });
  delete declared.values.status;
}
