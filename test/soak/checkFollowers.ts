import { Portal, waitFor } from '../support';
import { differences } from './checkRegister';
import type { Finding } from './soak';

type Row = Record<string, string>;

/** Followers catch up within seconds; the index of the search is made again at its interval. */
const PATIENCE_MILLISECONDS = 180_000;

/** Each hand-out was told to its person, once. */
export async function checkNotices({ database }: Portal): Promise<Finding> {
  const query = (plugin: string, statement: string) =>
    database.query(plugin, statement) as Promise<Row[]>;
  const handedOut = await query('parc', handOuts);
  const wrong = await settle(async () => {
    const told = await query('parc', occasions);
    const sent = await query('parc', sentNotices);
    const received = await query('notifications', notifications);
    return [
      ...differences(handedOut.map(change), told.map(change)),
      ...differences(sent.map(scope), received.map(scope)),
    ];
  });
  return {
    what: 'hand-outs that were not told, or twice',
    count: handedOut.length,
    wrong,
  };
}

/** The catalog has an entity of each living asset, and of no other. */
export async function checkCatalog({ database }: Portal): Promise<Finding> {
  const living = await database.query(
    'parc',
    `select id::text from assets where deleted_at is null`,
  );
  const wrong = await settle(async () => {
    const entities = await database.query('catalog', projectedEntities);
    return differences(living.map(id), entities.map(id));
  });
  return {
    what: 'living assets without an entity in the catalog, and the reverse',
    count: living.length,
    wrong,
  };
}

/** The search has a document of each living asset, and of no other. */
export async function checkSearch({ database }: Portal): Promise<Finding> {
  const living = await database.query(
    'parc',
    `select tag as id from assets where deleted_at is null`,
  );
  const wrong = await settle(async () => {
    const documents = await database.query('search', assetDocuments);
    return differences(living.map(id), documents.map(id));
  });
  return {
    what: 'living assets that the search does not know, and the reverse',
    count: living.length,
    wrong,
  };
}

/** What is wrong once nothing is, or at the end of patience. */
async function settle(find: () => Promise<string[]>): Promise<string[]> {
  let wrong: string[] = [];
  await waitFor(
    async () => {
      wrong = await find();
      return wrong.length === 0;
    },
    {
      what: 'followers to catch up',
      timeoutMilliseconds: PATIENCE_MILLISECONDS,
      intervalMilliseconds: 1_000,
    },
  ).catch(() => undefined);
  return wrong;
}

const id = (row: Record<string, unknown>) => String(row.id);
const change = (row: Row) => row.change;
const scope = (row: Row) => row.scope;

const handOuts = `
  select record_id || ' ' || version as change from history where action = 'hand-out'`;

const occasions = `
  select record_id || ' ' || occasion as change from notice_occasions where kind = 'handed-over'`;

const sentNotices = `
  select case state when 'sent' then 'parc:' || id else state || ' ' || id end as scope
  from notices where state <> 'moot'`;

const notifications = `select scope from notification where scope like 'parc:%'`;

const projectedEntities = `
  select final_entity::jsonb #>> '{metadata,annotations,parc.dev/asset-id}' as id
  from final_entities where final_entity::jsonb #>> '{metadata,annotations,parc.dev/asset-id}' is not null`;

const assetDocuments = `
  select document->>'tag' as id from documents where type = 'parc-asset'`;
