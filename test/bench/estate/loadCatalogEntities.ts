import type { TestDatabase } from '../../support';

/** So many entities the catalog knows. */
export const entityCount = 5_000;
/** Of ten, one is a system and the others are its components, each of which depends on the next two. */
const ofOneSystem = 10;

/** The reference of the n-th entity, whatever n is. */
export function entityRefOf(n: number): string {
  const at = ((n % entityCount) + entityCount) % entityCount;
  return `${at % ofOneSystem ? 'component' : 'system'}:default/bench-${at}`;
}

/** The same in SQL, of an expression. */
export function entityRefSql(n: string): string {
  const at = `mod(mod(${n}, ${entityCount}) + ${entityCount}, ${entityCount})`;
  return `case mod(${at}, ${ofOneSystem}) when 0 then 'system' else 'component' end || ':default/bench-' || ${at}`;
}

/** Fills a portal's catalog, straight into its tables, as they are once all has settled; again it does nothing. */
export async function loadCatalogEntities(
  database: TestDatabase,
): Promise<void> {
  const entities = Array.from({ length: entityCount }, (_, n) => entityOf(n));
  await database.query('catalog', insertSql, [JSON.stringify(entities)]);
}

function entityOf(n: number) {
  const isSystem = n % ofOneSystem === 0;
  const system = n - (n % ofOneSystem);
  const others = Array.from({ length: ofOneSystem - 1 }, (_, at) => n + at + 1);
  const related: Record<string, number[]> = isSystem
    ? { hasPart: others }
    : {
        partOf: [system],
        dependsOn: [n + 1, n + 2],
        dependencyOf: [n - 1, n - 2],
      };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: isSystem ? 'System' : 'Component',
    metadata: { name: `bench-${n}`, namespace: 'default', title: `Bench ${n}` },
    spec: { type: 'service', owner: `team-${n % 50}` },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/team-${n % 50}` },
      ...Object.entries(related).flatMap(([type, targets]) =>
        targets.map(each => ({ type, targetRef: entityRefOf(each) })),
      ),
    ],
  };
}

/** Without a reference from somewhere the catalog would take them for orphans. */
const insertSql = `
  with wanted as (
    select 'bench-' || (at - 1) as id, entity, lower(entity->>'kind') || ':default/' || (entity->'metadata'->>'name') as ref
    from jsonb_array_elements($1::jsonb) with ordinality e(entity, at)
  ), states as (
    insert into refresh_state (entity_id, entity_ref, unprocessed_entity, processed_entity, errors, next_update_at, last_discovery_at)
    select id, ref, entity::text, entity::text, '[]', now() + interval '1 year', now() from wanted
    on conflict do nothing returning entity_id, entity_ref
  ), referred as (
    insert into refresh_state_references (source_key, target_entity_ref) select 'bench', entity_ref from states
  )
  insert into final_entities (entity_id, entity_ref, hash, final_entity)
  select s.entity_id, s.entity_ref, md5(w.ref), w.entity::text from states s join wanted w on w.id = s.entity_id`;
