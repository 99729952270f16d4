import {
  assets,
  assetToYaml,
  assetVerbPermissions,
  assetVerbSchemas,
  decideAssetVerb,
  refusalMessage,
  assetCreatePermission,
  assetReadPermission,
  assetRetirePermission,
  assetUpdatePermission,
  type AnyRecord,
  type Asset,
  type AssetVerb,
  type AssetVerbBody,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { LocationService } from '../locations';
import type { CategoryService } from '../models';
import {
  createRecords,
  onlyOne,
  Refusal,
  refusalError,
  type ChangeContext,
  type Ground,
  type Outcome,
  type RecordService,
  type Who,
  type Transaction,
} from '../records';
import { AssetRules } from './AssetRules';
import { AssetStore } from './AssetStore';

/** What assets stand on beside their own records. */
export interface AssetGround extends Ground {
  locations: LocationService;
  categories: CategoryService;
  models: RecordService;
  /** IANA zone of business days where the location says none. */
  companyTimeZone: string;
}

/** Hardware assets: what any record can do, and the verbs of their life cycle. */
export class AssetService {
  readonly records: RecordService;

  constructor(private readonly ground: AssetGround) {
    const rules = new AssetRules(
      new AssetStore(),
      ground.models.store,
      ground.categories.store,
      at => this.moment(at, ground.companyTimeZone),
      (trx, who) => ids => this.records.visible(trx, who, ids),
    );
    this.records = createRecords(ground, assets, {
      permissions: {
        read: assetReadPermission,
        create: assetCreatePermission,
        update: assetUpdatePermission,
        remove: assetRetirePermission,
      },
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
    });
  }

  /** Does a verb to one asset. Throws a ConflictError with the reason when the life cycle refuses. */
  async act(
    context: ChangeContext,
    verb: AssetVerb,
    ref: string,
    body: AssetVerbBody,
    version?: number,
  ) {
    return onlyOne(
      await this.actOnMany(context, verb, [{ ref, version }], body),
    );
  }

  /** Does a verb to many assets at once, by the same rules as to one. */
  actOnMany(
    context: ChangeContext,
    verb: AssetVerb,
    targets: ReadonlyArray<{ ref: string; version?: number }>,
    body: AssetVerbBody,
    options: { partial?: boolean; trx?: Transaction } = {},
  ): Promise<Outcome> {
    const { reason, ...rest } = body;
    let known: Known;
    return this.records.writer.change(
      { ...context, reason },
      targets,
      {
        action: verb,
        permission: assetVerbPermissions[verb],
        partial: options.partial,
        prepare: async (trx, found) => {
          known = await this.know(trx, found);
        },
        decide: record =>
          this.decide(context, verb, record as unknown as Asset, rest, known),
      },
      options.trx,
    );
  }

  /** The asset as YAML, ready to commit. */
  async yaml(who: Who, ref: string): Promise<string> {
    return assetToYaml((await this.records.get(who, ref)) as unknown as Asset);
  }

  private decide(
    context: ChangeContext,
    verb: AssetVerb,
    asset: Asset,
    body: AssetVerbBody,
    known: Known,
  ): object | Refusal {
    const zone =
      known.zones.get(asset.location?.id ?? '') ?? this.ground.companyTimeZone;
    const decided = decideAssetVerb(asset, verb, body, {
      today: this.moment(context.at, zone).toISODate()!,
      holdsData: known.holdsData.has(asset.category.id),
    });
    if ('changes' in decided) return decided.changes;
    const { refused: code, ...params } = decided;
    return new Refusal('conflict', refusalMessage(decided), { code, params });
  }

  private moment(at: DateTime | undefined, zone: string): DateTime {
    return (at ?? this.ground.clock()).setZone(zone);
  }

  private async know(
    trx: Transaction,
    found: readonly AnyRecord[],
  ): Promise<Known> {
    const idsOf = (field: string) =>
      found.flatMap(each => (each[field] as Reference | undefined)?.id ?? []);
    const rules = await this.ground.categories.store.rules(
      trx,
      idsOf('category'),
    );
    return {
      zones: await this.ground.locations.store.timeZones(
        trx,
        idsOf('location'),
      ),
      holdsData: new Set(
        [...rules.values()].flatMap(each => (each.holdsData ? each.id : [])),
      ),
    };
  }
}

/** What a verb's rules need to know of the assets at hand. */
interface Known {
  /** Zones by location. */
  zones: ReadonlyMap<string, string>;
  /** The categories whose things keep data. */
  holdsData: ReadonlySet<string>;
}

/** Checks a verb's body. Throws what is wrong with it, field by field. */
export function parseVerbBody(verb: AssetVerb, body: unknown): AssetVerbBody {
  const parsed = assetVerbSchemas[verb].safeParse(body);
  if (parsed.success) return parsed.data as AssetVerbBody;
  throw refusalError(
    parsed.error.issues.map(issue => ({
      row: 1,
      kind: 'input',
      field:
        issue.code === 'unrecognized_keys'
          ? issue.keys[0]
          : issue.path.join('.'),
      message:
        issue.code === 'unrecognized_keys'
          ? `is not taken by ${verb}`
          : issue.message,
    })),
  );
}
