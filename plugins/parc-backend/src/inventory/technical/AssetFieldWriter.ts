import {
  type AgentField,
  type AnyRecord,
  type FieldsSaid,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { AssetService } from '../../assets';
import type { ChangeContext, Transaction } from '../../records';
import { FieldSourceStore, type FieldSource } from './FieldSourceStore';
import type { ModelFinder } from './ModelFinder';

/** Sources whose word stands until a person gives the field back. */
const lasting: readonly string[] = ['portal', 'api', 'import', 'git'];

/** What an agent says of the fields of an asset, with the model by its id. */
export type AgentValues = Partial<Record<AgentField, unknown>>;

/** Sets fields of assets as agents say them, through the one way in which records are written. */
export class AssetFieldWriter {
  private readonly sources = new FieldSourceStore();

  constructor(
    private readonly assets: AssetService,
    private readonly models: ModelFinder,
  ) {}

  /** The values as the register takes them: the model is found, or made. */
  async valuesOf(
    trx: Transaction,
    { model, ...said }: FieldsSaid,
    category: Reference | string,
    context: ChangeContext,
  ): Promise<AgentValues> {
    const found =
      model && (await this.models.find(trx, model, category, context));
    return found ? { ...said, model: found } : said;
  }

  /** Writes what differs and is open. Answers the asset as it is then, and the fields that were written. */
  async write(
    trx: Transaction,
    asset: AnyRecord,
    values: AgentValues,
    released: Readonly<Record<string, string>>,
    context: ChangeContext,
  ): Promise<{ asset: AnyRecord; fields: string[] }> {
    const differing = Object.keys(values).filter(
      field => !isSaid(asset, field, values[field as AgentField]),
    );
    if (differing.length === 0 || asset.deletedAt) return { asset, fields: [] };
    const open = await this.openOf(trx, asset, differing, released);
    const fields = Object.fromEntries(
      open.map(field => [field, values[field as AgentField]]),
    );
    return this.attempt(trx, asset, fields, context);
  }

  /** Of these fields those that the agent may set: nobody else set them last, or they were given back since. */
  async openOf(
    trx: Transaction,
    asset: AnyRecord,
    fields: readonly string[],
    released: Readonly<Record<string, string>>,
  ): Promise<string[]> {
    const last = new Map(
      (await this.sources.lastOf(trx, asset.id, fields)).map(each => [
        each.field,
        each,
      ]),
    );
    return fields.filter(field => {
      if (isDeclared(asset, field)) return false;
      const source = last.get(field);
      return !source || !isLasting(source, released[field]);
    });
  }

  /** What the rules of assets refuse is left out; the others are written. Each round leaves out more, so it ends. */
  private async attempt(
    trx: Transaction,
    asset: AnyRecord,
    fields: Record<string, unknown>,
    context: ChangeContext,
  ): Promise<{ asset: AnyRecord; fields: string[] }> {
    if (Object.keys(fields).length === 0) return { asset, fields: [] };
    const { writer } = this.assets.records;
    const { written, refused } = await writer.change(
      context,
      [{ ref: asset.id }],
      {
        action: 'updated',
        permission: writer.rules.permissions.update,
        decide: () => fields,
        partial: true,
      },
      trx,
    );
    if (written.length) {
      const { record } = written[0];
      return {
        asset: record,
        fields: record.version === asset.version ? [] : Object.keys(fields),
      };
    }
    const left = refused.flatMap(each => each.field?.split('.')[0] ?? []);
    const rest = Object.entries(fields).filter(
      ([name]) => !left.includes(name),
    );
    return rest.length === Object.keys(fields).length
      ? { asset, fields: [] }
      : this.attempt(trx, asset, Object.fromEntries(rest), context);
  }
}

/** Whether who set a field last has the say until it is released: `released` is when it was. */
export function isLasting(
  { source, at }: Pick<FieldSource, 'source' | 'at'>,
  released: string | undefined,
): boolean {
  return (
    lasting.includes(source) &&
    (released === undefined || at.toISOString() > released)
  );
}

/** What a file in git declares is changed in the file. */
export function isDeclared(asset: AnyRecord, field: string): boolean {
  return (
    asset.managedBy === 'git' &&
    ((asset.declared as string[] | undefined) ?? []).includes(field)
  );
}

/** Names and serials are the same in any case, lists in any order. */
export function isSaid(
  asset: AnyRecord,
  field: string,
  value: unknown,
): boolean {
  const known = asset[field];
  if (field === 'model') return (known as Reference | undefined)?.id === value;
  return plain(known) === plain(value);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value
          .map(each => String(each).toLowerCase())
          .sort()
          .join('\n');
  }
  return typeof value === 'string' ? value.toLowerCase() : value;
}
