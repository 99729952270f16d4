import { rowsOf, sql, type Transaction } from '../../records';

/** Reads what plans ask of who does their orders. */
export class PlanSkillStore {
  /** By the id of the order; those of which nothing is asked are left out. */
  async ofOrders(
    trx: Transaction,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const rows = await rowsOf<{ id: string; skills: string[] }>(
      trx,
      sql(
        `select o.id, p.skills from work_orders o join maintenance_plans p on p.id = o.plan_id
         where o.id = any(?::uuid[]) and p.skills is not null`,
        [...orderIds],
      ),
    );
    return new Map(rows.map(({ id, skills }) => [id, skills]));
  }
}
