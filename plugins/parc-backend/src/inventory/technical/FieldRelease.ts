import type { AnyRecord, Release } from '@parc/backstage-plugin-parc-common';
import type { AssetService } from '../../assets';
import { onlyOne, Refusal, type ChangeContext } from '../../records';
import { isDeclared, isSaid } from './AssetFieldWriter';
import type { TechnicalRow } from './TechnicalRow';
import type { TechnicalStore } from './TechnicalStore';

/** Gives fields of an asset back to its agent. */
export class FieldRelease {
  constructor(
    private readonly assets: AssetService,
    private readonly store: TechnicalStore,
  ) {}

  /** The agent's value is written, by who released it; from now on the agent sets it. Throws a ConflictError for what a file declares. */
  async release(
    context: ChangeContext,
    ref: string,
    version: number,
    { fields }: Release,
  ) {
    const { writer } = this.assets.records;
    const at = writer.momentOf(context);
    let known: TechnicalRow | undefined;
    const outcome = await writer.change(
      { ...context, source: 'agent', at },
      [{ ref, version }],
      {
        action: 'released',
        permission: writer.rules.permissions.update,
        // What is refused after this is rolled back with it.
        prepare: async (trx, [found]) => {
          if (!found) return;
          known = await this.store.read(trx, found.id);
          await this.store.release(trx, found.id, at, fields);
        },
        decide: record => decide(record, known, fields),
      },
    );
    return onlyOne(outcome);
  }
}

function decide(
  record: AnyRecord,
  known: TechnicalRow | undefined,
  fields: readonly string[],
): object | Refusal {
  const declared = fields.find(field => isDeclared(record, field));
  if (declared) {
    return new Refusal(
      'conflict',
      `is declared in ${record.gitFile ?? record.gitEntity}; change it there`,
      {
        code: 'declared-in-git',
        field: declared,
        params: { file: record.gitFile },
      },
    );
  }
  return Object.fromEntries(
    fields.flatMap(field => {
      const said = known?.says[field];
      return said && !isSaid(record, field, said.value)
        ? [[field, said.value]]
        : [];
    }),
  );
}
