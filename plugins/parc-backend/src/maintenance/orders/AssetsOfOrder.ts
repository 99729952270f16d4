import {
  goneStatuses,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import {
  inOrder,
  refusalError,
  type RecordService,
  type Refused,
  type Who,
} from '../../records';

/** The assets that a person names for an order. */
export class AssetsOfOrder {
  constructor(private readonly assets: RecordService) {}

  /**
   * Those of these tags and ids, each once. Throws what is wrong with which: one may order work only on what one sees, and
   * not on what left the fleet.
   */
  async find(who: Who, refs: readonly string[]): Promise<AnyRecord[]> {
    const { items } = await this.assets.byRefs(who, {
      refs: [...refs],
      filter: [],
      deleted: false,
    });
    const found = inOrder(items, refs);
    const refused = refs.flatMap((ref, at) => whyNot(ref, found[at]) ?? []);
    if (refused.length) throw refusalError(refused);
    return [...new Map(found.map(each => [each!.id, each!])).values()];
  }
}

function whyNot(
  value: string,
  asset: AnyRecord | undefined,
): Refused | undefined {
  const refused = { row: 1, kind: 'input', field: 'assets', value } as const;
  if (!asset) return { ...refused, message: 'is not a known asset' };
  const status = String(asset.status);
  if (!goneStatuses.some(each => each === status)) return undefined;
  return {
    ...refused,
    code: 'asset-gone',
    params: { asset: asset.ref, status },
    message: `is ${status}`,
  };
}
