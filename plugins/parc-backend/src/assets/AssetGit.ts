import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  assetKind,
  assetYamlPaths,
  canMove,
  decideAssetVerb,
  readAssetEntity,
  type AnyRecord,
  type Asset,
  type DeclaredAsset,
  type YamlProblem,
} from '@parc/backstage-plugin-parc-common';
import type {
  ChangeContext,
  GitEntity,
  GitNoun,
  GitStore,
  Refused,
  Transaction,
  Who,
} from '../records';
import type { AssetService } from './AssetService';

const git: Who = { actor: 'service:git', isSystem: true };
const context: ChangeContext = { who: git, source: 'git' };

/** Fields that stay when a file stops declaring them: an asset always has them. */
const kept: readonly string[] = ['tag', 'category', 'status'];

/** How the register takes HardwareAsset entities. What a file declares is the truth, by the rules of all assets. */
export class AssetGit implements GitNoun {
  readonly kind = assetKind;

  constructor(
    private readonly assets: AssetService,
    private readonly store: GitStore,
  ) {}

  async apply(
    entity: Entity,
    known: GitEntity | undefined,
  ): Promise<AnyRecord | undefined> {
    const ref = stringifyEntityRef(entity);
    const file = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    const declared = readAssetEntity(entity);
    return this.assets.records.store.knex.transaction(async trx => {
      const before = await this.find(trx, entity, ref);
      const record = await this.write(trx, entity, before, declared, {
        ref,
        file,
        known,
      });
      await this.store.read(trx, {
        entity: ref,
        etag: entity.metadata.etag ?? '',
        recordId: record?.id,
        file,
      });
      await this.store.setProblems(
        trx,
        ref,
        declared.problems.map(each => ({
          code: 'field',
          entity: ref,
          recordId: record?.id,
          file,
          ...each,
        })),
      );
      return record?.version === before?.version ? undefined : record;
    });
  }

  /** The file has gone: the asset is retired and belongs to the portal, where it can be disposed of. */
  async retire(known: GitEntity, actor = git.actor): Promise<void> {
    const { records } = this.assets;
    await records.store.knex.transaction(async trx => {
      if (known.recordId) {
        await records.writer.change(
          {
            ...context,
            who: { actor, isSystem: true },
            reason: `its file has gone: ${known.file ?? known.entity}`,
          },
          [{ ref: known.recordId }],
          {
            action: 'retire',
            permission: records.writer.rules.permissions.remove,
            deleted: true,
            decide: record => ({ ...retirement(record), ...released }),
          },
          trx,
        );
      }
      await this.store.gone(trx, known.entity);
    });
  }

  /** Writes what can be written; a field that is refused becomes a problem and is left as it was. */
  private async write(
    trx: Transaction,
    entity: Entity,
    before: AnyRecord | undefined,
    declared: DeclaredAsset,
    source: { ref: string; file?: string; known?: GitEntity },
  ): Promise<AnyRecord | undefined> {
    if (
      before &&
      before.gitEntity !== undefined &&
      before.gitEntity !== source.ref
    ) {
      declared.problems.push({
        field: 'metadata.name',
        value: entity.metadata.name,
        message: `is already declared by ${before.gitEntity}`,
      });
      return undefined;
    }
    checkStatus(before, declared, source.known);
    // Each round leaves out what was refused, so it ends: there are only so many fields.
    for (;;) {
      const outcome = await this.attempt(trx, entity, before, declared, source);
      if (outcome.refused.length === 0) return outcome.written[0].record;
      const problems = outcome.refused.map(toProblem);
      declared.problems.push(
        ...problems.map(({ name: _, ...problem }) => problem),
      );
      const refused = problems.flatMap(({ name }) =>
        name in declared.values ? [name] : [],
      );
      if (refused.length === 0) return before;
      for (const name of refused)
        delete declared.values[name as keyof typeof declared.values];
    }
  }

  private attempt(
    trx: Transaction,
    entity: Entity,
    before: AnyRecord | undefined,
    declared: DeclaredAsset,
    { ref, file }: { ref: string; file?: string },
  ) {
    const { writer } = this.assets.records;
    const names = Object.keys(declared.values).sort();
    const fixed = {
      managedBy: 'git',
      gitEntity: ref,
      gitFile: file,
      declared: names,
    };
    if (!before) {
      const entityName = entity.metadata.name.toLowerCase();
      return writer.create(context, [declared.values], {
        trx,
        partial: true,
        fixed: { ...fixed, entityName },
      });
    }
    const dropped = ((before.declared as string[] | undefined) ?? []).filter(
      name => !names.includes(name) && !kept.includes(name),
    );
    return writer.change(
      context,
      [{ ref: before.id }],
      {
        action: before.managedBy === 'git' ? 'updated' : 'taken-over-by-git',
        permission: writer.rules.permissions.update,
        decide: () => ({
          ...Object.fromEntries(dropped.map(name => [name, null])),
          ...declared.values,
          ...fixed,
        }),
        partial: true,
      },
      trx,
    );
  }

  /** The asset that an entity declares: the one that it declared before, or the one of its name. */
  private async find(
    trx: Transaction,
    entity: Entity,
    ref: string,
  ): Promise<AnyRecord | undefined> {
    const { store } = this.assets.records;
    const named = {
      field: 'entityName',
      in: [entity.metadata.name.toLowerCase()],
    };
    const ids = await store.ids(
      trx,
      { filter: { any: [{ field: 'gitEntity', in: [ref] }, named] } },
      2,
    );
    const found = await store.find(trx, ids);
    return found.find(each => each.gitEntity === ref) ?? found[0];
  }
}

const released = {
  managedBy: 'portal',
  gitEntity: null,
  gitFile: null,
  declared: null,
};

function retirement(record: AnyRecord): object {
  const decided = decideAssetVerb(
    record as unknown as Asset,
    'retire',
    {},
    {
      today: record.updatedAt.slice(0, 10),
      holdsData: false,
    },
  );
  return 'changes' in decided ? decided.changes : {};
}

/** A file may say any status that a verb leads to; one that came back may say what it said before. */
function checkStatus(
  before: AnyRecord | undefined,
  declared: DeclaredAsset,
  known: GitEntity | undefined,
): void {
  const { status } = declared.values;
  if (!before || status === undefined || known?.isRetired) return;
  const asset = before as unknown as Asset;
  if (canMove(asset.status, status as Asset['status'])) return;
  declared.problems.push({
    field: 'spec.status',
    value: status,
    message: `is not where ${asset.status} can go`,
  });
  delete declared.values.status;
}

function toProblem({
  field = '',
  value,
  message,
}: Refused): YamlProblem & { name: string } {
  const name = field.split('.')[0];
  const path = assetYamlPaths.find(([each]) => each === name)?.[1] ?? field;
  return { name, field: path || 'metadata.name', value, message };
}
