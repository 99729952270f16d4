import type {
  PositionMachines,
  PositionMachinesQuery,
} from '@parc/backstage-plugin-parc-common';
import {
  joinSql,
  rowsOf,
  sql,
  type Sql,
  type Transaction,
} from '../../records';
import { machinesAt } from './UseStore';

type Machine = Omit<
  PositionMachines['items'][number],
  'quantity' | 'isKnown'
> & { because: string | null };

/** The machines behind a position, one by one. */
export class MachineListStore {
  /** By tag; `scope` is what the reader may see of assets, as the alias `r`. */
  async list(
    trx: Transaction,
    asked: { productId: string; moment?: string } & PositionMachinesQuery,
    scope: Sql,
  ): Promise<Machine[]> {
    const machines = machinesAt([asked.productId], asked.moment);
    const where = joinSql(
      [only(asked.only), scope, ...beyond(asked.cursor)],
      ' and ',
    );
    return rowsOf<Machine>(
      trx,
      sql(
        `with ${machines.text}
         select jsonb_strip_nulls(jsonb_build_object('id', r.id, 'ref', r.tag, 'name', r.name, 'status', r.status)) as asset,
           jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', m.release_id, 'edition', nullif(m.edition, ''),
             'release', nullif(m.release, ''))) order by m.release_id) as releases,
           m.cores as processors, m.because
         from machines m join assets r on r.id = m.asset_id
         where ${where.text}
         group by r.id, m.cores, m.because order by r.tag, r.id limit ?`,
        ...machines.values,
        ...where.values,
        asked.limit + 1,
      ),
    );
  }
}

function only(which: PositionMachinesQuery['only']): Sql {
  switch (which) {
    case 'counted':
      return sql('m.because is null');
    case 'unknown-cores':
      return sql(`m.because is null and (m.cores = '{}' or 0 = any(m.cores))`);
    default:
      return sql('m.because = ?', which);
  }
}

function beyond(cursor: string | undefined): Sql[] {
  if (cursor === undefined) return [];
  return [
    sql(
      '(r.tag, r.id) > (select tag, id from assets where id::text = ?)',
      cursor,
    ),
  ];
}
