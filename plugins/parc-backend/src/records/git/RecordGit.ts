import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  yamlPathOf,
  type AnyRecord,
  type Declared,
  type YamlKind,
  type YamlProblem,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Who } from '../Access';
import type { Refused } from '../errors';
import type { RecordService } from '../RecordService';
import type { Transaction } from '../sql';
import type { GitNoun } from './GitReader';
import type { GitEntity, GitStore } from './GitStore';

const git: Who = { actor: 'service:git', isSystem: true };

/** In whose name files are written. */
export const gitContext: ChangeContext = { who: git, source: 'git' };

/** What a noun's files mean beside their fields. */
export interface GitRules<D extends Declared = Declared> {
  yaml: YamlKind;
  /** Fields that stay when a file stops declaring them: a record always has them. */
  kept: readonly string[];
  read(entity: Entity): D;
  /** What becomes of a record whose file has gone, beside that it is the portal's. */
  retirement(record: AnyRecord, context: ChangeContext): object;
  /** Takes out of what a file says what the record as it is cannot become, and makes what it points at. */
  prepare?(
    trx: Transaction,
    declared: D,
    before: AnyRecord | undefined,
    known: GitEntity | undefined,
  ): Promise<void> | void;
  /** Changes beside the declared fields: of a record whose file came back. */
  alongside?(
    before: AnyRecord | undefined,
    known: GitEntity | undefined,
    declared: D,
  ): object;
  /** Writes what hangs on the record, in the same transaction; adds to the problems what is refused of it. */
  settle?(
    trx: Transaction,
    declared: D,
    record: AnyRecord,
    before: AnyRecord | undefined,
  ): Promise<void>;
  /** What hangs on a record whose file has gone. */
  release?(
    trx: Transaction,
    recordId: string,
    context: ChangeContext,
  ): Promise<void>;
}

/** The fields that say that a record is the portal's, and no file's. */
const released = {
  managedBy: 'portal',
  gitEntity: null,
  gitFile: null,
  declared: null,
};

interface Source<D extends Declared> {
  ref: string;
  file?: string;
  known?: GitEntity;
  entity: Entity;
  declared: D;
}

/** How the register takes a noun's entities. What a file declares is the truth, by the rules of all its records. */
export class RecordGit<D extends Declared = Declared> implements GitNoun {
  constructor(
    private readonly records: RecordService,
    private readonly store: GitStore,
    private readonly rules: GitRules<D>,
  ) {}

  get kind(): string {
    return this.rules.yaml.kind;
  }

  async apply(
    entity: Entity,
    known: GitEntity | undefined,
  ): Promise<AnyRecord | undefined> {
    const ref = stringifyEntityRef(entity);
    const file = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    const declared = this.rules.read(entity);
    return this.records.store.knex.transaction(async trx => {
      const before = await this.find(trx, entity, ref);
      const source = { ref, file, known, entity, declared };
      const record = await this.write(trx, before, source);
      if (record) await this.rules.settle?.(trx, declared, record, before);
      await this.store.read(trx, {
        entity: ref,
        etag: entity.metadata.etag ?? '',
        recordId: record?.id,
        file,
      });
      const about = { entity: ref, recordId: record?.id, file };
      await this.store.setProblems(
        trx,
        ref,
        declared.problems.map(each => ({ code: 'field', ...about, ...each })),
      );
      return record?.version === before?.version ? undefined : record;
    });
  }

  /** The file has gone: the record is retired as its noun says, and belongs to the portal. */
  async retire(known: GitEntity, actor = git.actor): Promise<void> {
    const { writer, store } = this.records;
    const context: ChangeContext = {
      ...gitContext,
      who: { actor, isSystem: true },
      reason: `its file has gone: ${known.file ?? known.entity}`,
    };
    await store.knex.transaction(async trx => {
      if (known.recordId) {
        await writer.change(
          context,
          [{ ref: known.recordId }],
          {
            action: 'retire',
            permission: writer.rules.permissions.remove,
            deleted: true,
            decide: record => ({
              ...this.rules.retirement(record, context),
              ...released,
            }),
          },
          trx,
        );
        await this.rules.release?.(trx, known.recordId, context);
      }
      await this.store.gone(trx, known.entity);
    });
  }

  /** Writes what can be written; a field that is refused becomes a problem and is left as it was. */
  private async write(
    trx: Transaction,
    before: AnyRecord | undefined,
    source: Source<D>,
  ): Promise<AnyRecord | undefined> {
    const { declared, entity } = source;
    const owner = before?.gitEntity;
    if (owner !== undefined && owner !== source.ref) {
      declared.problems.push({
        field: 'metadata.name',
        value: entity.metadata.name,
        message: `is already declared by ${owner}`,
      });
      return undefined;
    }
    await this.rules.prepare?.(trx, declared, before, source.known);
    // Each round leaves out what was refused, so it ends: there are only so many fields.
    for (;;) {
      const outcome = await this.attempt(trx, before, source);
      if (outcome.refused.length === 0) return outcome.written[0].record;
      const problems = outcome.refused.map(each => this.toProblem(each));
      declared.problems.push(
        ...problems.map(({ name: _, ...problem }) => problem),
      );
      const refused = problems.flatMap(({ name }) =>
        name in declared.values ? [name] : [],
      );
      if (refused.length === 0 || this.isNameless(refused)) return before;
      for (const name of refused) delete declared.values[name];
    }
  }

  /** Whether a file's own name was refused, which is no field that could be left out. */
  private isNameless(refused: readonly string[]): boolean {
    const { refField } = this.records.noun;
    return refused.includes(refField) && !yamlPathOf(this.rules.yaml, refField);
  }

  private attempt(
    trx: Transaction,
    before: AnyRecord | undefined,
    { ref, file, known, entity, declared }: Source<D>,
  ) {
    const { writer } = this.records;
    const names = this.namesIn(declared, before);
    const alongside = this.rules.alongside?.(before, known, declared);
    const fixed = {
      managedBy: 'git',
      gitEntity: ref,
      gitFile: file,
      declared: names,
      ...alongside,
    };
    if (!before) {
      const entityName = entity.metadata.name.toLowerCase();
      return writer.create(gitContext, [declared.values], {
        trx,
        partial: true,
        fixed: { ...fixed, entityName },
      });
    }
    const dropped = declaredBefore(before).filter(
      name =>
        name in writer.store.noun.fields &&
        !names.includes(name) &&
        !this.rules.kept.includes(name),
    );
    return writer.change(
      gitContext,
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

  /** The fields that the file says. What of them could not be taken stays as it was, and the file's. */
  private namesIn({ values, problems }: D, before?: AnyRecord): string[] {
    const held = declaredBefore(before).filter(name => {
      const path = yamlPathOf(this.rules.yaml, name);
      return problems.some(({ field }) => field === path);
    });
    return [...new Set([...Object.keys(values), ...held])].sort();
  }

  /** The record that an entity declares: the one that it declared before, or the one of its name. */
  private async find(
    trx: Transaction,
    entity: Entity,
    ref: string,
  ): Promise<AnyRecord | undefined> {
    const { store } = this.records;
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

  private toProblem({
    field = '',
    value,
    message,
  }: Refused): YamlProblem & { name: string } {
    const name = field.split('.')[0];
    const isRef = name === this.records.noun.refField;
    const path =
      yamlPathOf(this.rules.yaml, name) ?? (isRef ? 'metadata.name' : field);
    return { name, field: path || 'metadata.name', value, message };
  }
}

function declaredBefore(before: AnyRecord | undefined): string[] {
  return (before?.declared as string[] | undefined) ?? [];
}
