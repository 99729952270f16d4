import type { Client } from 'pg';
import type { Role } from '../support';
import type { HttpClient } from './HttpClient';

/** What a request is about, which says how long it may take. */
export type Kind =
  | 'page'
  | 'summary'
  | 'record'
  | 'write'
  | 'quick find'
  | 'conflict check'
  | 'calendar';

/** One thing that people do, measured again and again. */
export interface BenchCase {
  name: string;
  kind: Kind;
  role: Role;
  /** Does it for the n-th time; each time, a write writes something else. */
  run(http: HttpClient, index: number): Promise<unknown>;
  /** Takes back what the captured request wrote, so that its statements can be done again and rolled back. */
  takeBack?(client: Client): Promise<unknown>;
}

const read =
  (kind: Kind, role: Role) =>
  (name: string, path: string): BenchCase => ({
    name,
    kind,
    role,
    run: http => http.send(path),
  });

/** The sorts that are measured: each sort of column there is, and the two that follow a reference. */
const sorts = [
  ['name', 'name,asc'],
  ['serial', 'serial,desc'],
  ['status', 'status,asc'],
  ['purchase cost', 'purchaseCost,desc'],
  ['warranty end', 'warrantyEnd,asc'],
  ['person', 'assignedTo,asc'],
  ['location', 'location,asc'],
  ['model', 'model,desc'],
];

/** All cases, for the estate at hand. */
export async function benchCases(
  client: Client,
  manager: HttpClient,
): Promise<BenchCase[]> {
  const known = await lookAround(client);
  const deep = await middleOf(manager, known.count);
  const page = read('page', 'fleetManager');
  const summary = read('summary', 'fleetManager');
  const ownPage = read('page', 'employee');
  const ownSummary = read('summary', 'employee');
  const find = read('quick find', 'fleetManager');
  const findOwn = read('quick find', 'employee');
  return [
    page('list', '/assets'),
    page('list, not counted', '/assets?totalItems=exclude'),
    ...sorts.map(([name, sort]) =>
      page(`list by ${name}`, `/assets?orderField=${sort}`),
    ),
    page('page in the middle', `/assets?cursor=${deep}`),
    page('status', '/assets?filter=status=in-repair'),
    page('category with its children', '/assets?filter=category=network'),
    page('location subtree', '/assets?filter=location=LYO/B1'),
    page('owner', '/assets?filter=owner=group:default/team-7'),
    page(
      'three filters, sorted',
      '/assets?filter=status=deployed,category=laptop,location=NTE&orderField=warrantyEnd,asc',
    ),
    page(
      'part of a serial',
      `/assets?fullTextFilterTerm=${known.partOfSerial}`,
    ),
    page('what a person has', `/assets?filter=assignedTo=${known.person}`),
    page(
      'part of a person',
      `/assets?fullTextFilterTerm=${known.person.slice(-8)}`,
    ),
    page('word that fits many', '/assets?fullTextFilterTerm=verne'),
    page(
      'warranty that ends in a month',
      `/assets?query=${encodeURIComponent(
        JSON.stringify({
          warrantyEnd: { $gte: '2025-03-01', $lt: '2025-04-01' },
        }),
      )}`,
    ),
    find(
      'quick find: part of a serial',
      `/quick-find?term=${known.partOfSerial}`,
    ),
    find('quick find: a tag', `/quick-find?term=${known.tag}`),
    find('quick find: a person', `/quick-find?term=${known.person.slice(-11)}`),
    find('quick find: what fits many', '/quick-find?term=verne'),
    summary(
      'facets: status, category, location',
      '/assets/facets?facet=status&facet=category&facet=location',
    ),
    summary(
      'the same of one location',
      '/assets/facets?facet=status&facet=category&facet=location&filter=location=LYO/B1',
    ),
    summary(
      'cost by category',
      '/assets/totals?measure=purchaseCost&by=category',
    ),
    summary('count by status', '/assets/totals?by=status'),
    read('record', 'fleetManager')('one asset', `/assets/${known.tag}`),
    read('record', 'fleetManager')(
      'its history',
      `/assets/${known.tag}/history`,
    ),
    ownPage('list', '/assets'),
    ownPage('list by location', '/assets?orderField=location,asc'),
    ownPage('list by warranty end', '/assets?orderField=warrantyEnd,asc'),
    ownPage('status', '/assets?filter=status=in-repair'),
    ownPage(
      'part of a serial',
      `/assets?fullTextFilterTerm=${known.partOfOwnSerial}`,
    ),
    ownSummary(
      'facets: status, category, location',
      '/assets/facets?facet=status&facet=category&facet=location',
    ),
    ownSummary(
      'cost by category',
      '/assets/totals?measure=purchaseCost&by=category',
    ),
    read('record', 'employee')('one asset', `/assets/${known.ownTag}`),
    findOwn(
      'quick find: part of a serial',
      `/quick-find?term=${known.partOfOwnSerial}`,
    ),
    findOwn(
      'quick find: a person',
      `/quick-find?term=${known.person.slice(-11)}`,
    ),
    findOwn('quick find: what fits many', '/quick-find?term=verne'),
    create(known.serialsFrom),
    update(known.tags),
  ];
}

function create(serialsFrom: string): BenchCase {
  return {
    name: 'create an asset',
    kind: 'write',
    role: 'fleetManager',
    run: (http, index) =>
      http.send('/assets', {
        method: 'POST',
        body: {
          model: 'dell-probook-400',
          serial: `${serialsFrom}${index}-${Math.random()
            .toString(36)
            .slice(2)}`,
          location: 'PAR/B1/0',
          owner: 'group:default/team-3',
          purchaseCost: { amount: '1150.00', currency: 'EUR' },
          purchaseDate: '2026-01-15',
        },
      }),
    takeBack: client =>
      client.query(
        `with gone as (delete from assets where id = (select max(id::text)::uuid from assets where serial like '${serialsFrom}%') returning id),
           log as (delete from history where record_id in (select id from gone)),
           fed as (delete from feed where record_id in (select id from gone))
         delete from issued_refs where record_id in (select id from gone)`,
      ),
  };
}

function update(tags: string[]): BenchCase {
  let next = 0;
  return {
    name: 'change an asset',
    kind: 'write',
    role: 'fleetManager',
    run: (http, index) => {
      const tag = tags[next % tags.length];
      const version = Math.floor(next / tags.length) + 1;
      next += 1;
      return http.send(`/assets/${tag}`, {
        method: 'PATCH',
        headers: { 'if-match': `"${version}"` },
        body: { name: `bench ${index} ${next}` },
      });
    },
  };
}

/** Picks what the cases ask for out of the estate, the same in every run. */
async function lookAround(client: Client) {
  const [{ count }] = (await client.query('select count(*)::int from assets'))
    .rows;
  const one = async (where: string) =>
    (
      await client.query(
        `select tag, serial, assigned_to from assets where serial is not null and ${where} order by id offset ${Math.floor(
          count / 400,
        )} limit 1`,
      )
    ).rows[0];
  const any = await one('assigned_to is not null');
  const own = await one(`owner = 'group:default/commerce'`);
  const tags = await client.query(
    `select tag from assets where status = 'deployed' order by md5(tag) limit 3000`,
  );
  return {
    count: count as number,
    tag: any.tag as string,
    person: any.assigned_to as string,
    partOfSerial: (any.serial as string).slice(2, 7),
    ownTag: own.tag as string,
    partOfOwnSerial: (own.serial as string).slice(2, 7),
    tags: tags.rows.map(row => row.tag as string),
    serialsFrom: 'BENCH-',
  };
}

/** A cursor half way down the list. */
async function middleOf(manager: HttpClient, count: number): Promise<string> {
  let cursor = '';
  for (let seen = 0; seen < count / 2; seen += 1_000) {
    const page: { pageInfo: { nextCursor: string } } = await manager.json(
      `/assets?limit=1000&fields=tag&totalItems=exclude${
        cursor && `&cursor=${cursor}`
      }`,
    );
    cursor = page.pageInfo.nextCursor;
  }
  return cursor;
}
