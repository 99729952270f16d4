import { Portal, waitFor } from '../support';
import type { FeedReader } from '../journeys/FeedReader';
import type { Load } from './Load';
import type { Finding } from './soak';

type Row = Record<string, string>;

/** Every answered write is there, once, with its history; and nothing else is. */
export async function checkRegister(
  { database }: Portal,
  load: Load,
): Promise<Finding[]> {
  const history = (await database.query(
    'parc',
    `select record_id::text || ' ' || version as change, action from history where noun = 'asset'`,
  )) as Row[];
  const actionOf = new Map(history.map(row => [row.change, row.action]));
  const answered = load.known.flatMap(({ id, actions }) =>
    Array.from(actions, ([version, action]) => [`${id} ${version}`, action]),
  );
  const serials = load.known.map(({ serial }) => serial);
  const kept = (await database.query(
    'parc',
    `select serial from assets where serial like 'SOAK-%'`,
  )) as Row[];
  const halfDone = (await database.query('parc', halfDoneAssets)) as Row[];
  return [
    {
      what: 'answers that no request should get',
      count: load.answered,
      wrong: load.surprises,
    },
    {
      what: 'answered writes that history does not have as they were',
      count: answered.length,
      wrong: answered
        .filter(([change, action]) => actionOf.get(change) !== action)
        .map(each => each.join(' ')),
    },
    {
      what: 'creates, some sent twice with one key, that made no asset or two',
      count: serials.length,
      wrong: differences(
        serials,
        kept.map(({ serial }) => serial),
      ),
    },
    {
      what: 'assets whose versions, history and feed do not agree',
      count: kept.length,
      wrong: halfDone.map(({ id }) => id),
    },
  ];
}

/** The reader was told each change once, those of one record in their order. */
export async function checkFeed(
  { database }: Portal,
  feed: FeedReader,
): Promise<Finding> {
  const kept = (await database.query(
    'parc',
    `select record_id::text || ' ' || version as change from history`,
  )) as Row[];
  await waitFor(
    async () => {
      await feed.readOn();
      return feed.entries.length >= kept.length;
    },
    { what: 'the feed to tell everything', timeoutMilliseconds: 60_000 },
  );
  const versions = new Map<string, number>();
  const unordered = feed.entries.filter(({ id, version }) => {
    const isNext = version === (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    return !isNext;
  });
  return {
    what: 'changes that a reader of the feed was not told, or twice, or too soon',
    count: feed.entries.length,
    wrong: [
      ...differences(
        kept.map(({ change }) => change),
        feed.entries.map(({ id, version }) => `${id} ${version}`),
      ),
      ...unordered.map(({ id, version }) => `out of order: ${id} ${version}`),
    ],
  };
}

/** What is in one list and not in the other, or not as often. */
export function differences(wanted: string[], found: string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of wanted) counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) - 1);
  return Array.from(counts)
    .filter(([, count]) => count !== 0)
    .map(([each, count]) => `${count > 0 ? 'missing' : 'too much'}: ${each}`);
}

const halfDoneAssets = `
  select a.id::text from assets a
  where a.version <> (select count(*) from history h where h.record_id = a.id)
    or a.version <> (select count(*) from feed f where f.record_id = a.id)
    or not exists (select 1 from issued_refs i where i.record_id = a.id and i.ref = lower(a.tag))
  union all select record_id::text from history where noun = 'asset' and record_id not in (select id from assets)
  union all select min(tag) from assets group by lower(tag) having count(*) > 1`;
