import { Browser, Page, Route } from 'playwright-core';
import { openBrowser, openPage, Portal, startPortal, widths, checkAccessibility, screenshot } from '../support';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const ref = (id: string, name: string) => ({ id, ref: id, name });
const base = (n: string) => ({ id: `0190a000-0000-7000-8000-00000000${n.slice(-4)}`, ref: n, version: 3, createdAt: '2025-01-01T09:00:00.000Z', updatedAt: '2026-10-01T09:00:00.000Z' });
const lic = (n: string, name: string, more: object = {}) => ({ ...base(n), number: n, name, product: ref('visio-professional', 'Visio Professional'), edition: 'Professional', type: 'subscription', status: 'active', metric: 'seat', quantity: 500, packSize: 1, allocated: 412, upgradeRight: true, reassignmentLock: 'P90D', start: '2026-01-01', end: '2026-12-31', renewal: 'automatic', noticePeriod: 'P1M', noticeDate: '2026-11-30', owner: 'group:default/it-infrastructure', supplier: ref('econocom', 'Econocom'), agreement: 'EA-2024-118', orderNumber: 'PO-4411', cost: eur('84000.00'), unitCost: eur('168.00'), costCentre: 'CC-410', managedBy: 'portal', entityName: n.toLowerCase(), ...more });
const licences = [
  lic('LIC-0001', 'Visio Professional subscription'),
  lic('LIC-0002', 'Windows Server 2022 Datacenter', { type: 'perpetual', metric: 'core', quantity: 64, packSize: 2, allocated: 0, end: undefined, noticeDate: undefined, renewal: undefined, product: ref('windows-server', 'Windows Server'), cost: eur('31200.00') }),
  lic('LIC-0003', 'Adobe Creative Cloud', { status: 'lapsing', allocated: 38, quantity: 30, end: '2026-12-20', managedBy: 'git', gitFile: 'url:https://git.example.com/it/licences/adobe.yaml', gitEntity: 'licence:default/adobe-creative-cloud', declared: ['name','end','quantity','cost'], product: undefined }),
  lic('LIC-0004', 'Oracle Database', { status: 'terminated', terminatedOn: '2026-03-31', metric: 'processor', quantity: 4, allocated: 0, cost: { amount: '47500.00', currency: 'USD' } }),
];
const allocation = (at: number, more: object = {}) => ({ ...base(`AL-${1000 + at}`), number: `AL-${1000 + at}`, licence: ref('LIC-0001', 'Visio Professional subscription'), assignee: at % 3 ? 'user:default/ines.garnier' : 'group:default/it-infrastructure', quantity: at % 3 ? 1 : 25, since: '2026-02-03', managedBy: 'portal', ...more });
const allocations = [0, 1, 2, 3, 4, 5].map(at => allocation(at, at === 2 ? { lockedUntil: '2027-01-31' } : at === 4 ? { assignee: undefined, asset: ref('LT-2024-0001', 'Latitude') } : at === 5 ? { until: '2026-09-01' } : {}));
const page = (items: unknown[]) => ({ items, totalItems: items.length, pageInfo: {} });
const months = (n: number) => Array.from({ length: n }, (_, i) => `${2026 + Math.floor((10 + i) / 12)}-${String(((10 + i) % 12) + 1).padStart(2, '0')}`);
const group = (n: number, value: string | undefined, name: string | undefined, k: number) => ({ value, name, currency: 'EUR', due: '120000.00', ifRenewed: '40000.00', byMonth: months(n).map((_, i) => ({ due: i % (k + 2) === 0 ? `${5000 + 1500 * k}.00` : '0.00', ifRenewed: i % 5 === k ? '8000.00' : '0.00' })) });
const position = { ...base('visio-professional.seat'), code: 'visio-professional.seat', product: ref('visio-professional', 'Visio Professional'), publisher: 'Microsoft', metric: 'seat', state: 'surplus', entitled: 500, consumed: 412, shortfall: 0, surplus: 88, surplusCost: eur('14784.00'), computedAt: '2026-11-26T10:00:00.000Z' };
const entry = (kind: string, date: string, l: any, more: object = {}) => ({ kind, date, termEnd: '2026-12-31', licence: { id: l.id, ref: l.ref, name: l.name }, status: l.status, renewal: 'automatic', supplier: l.supplier, owner: l.owner, cost: l.cost, ...more });

function answer(url: URL, method: string): unknown {
  const path = url.pathname.replace('/api/parc', '');
  const n = url.searchParams.get('months') === '36' ? 36 : 12;
  if (path === '/licences') return page(licences);
  if (path.endsWith('/facets')) return { facets: {} };
  if (path.endsWith('/totals')) return { groups: [{ count: 4, sum: '199200.00', currency: 'EUR' }] };
  if (/periods$/.test(path)) return { items: [ { isCurrent: true, from: '2026-01-01', to: '2026-12-31', quantity: 500, cost: eur('84000.00') }, { id: 'b', isCurrent: false, from: '2025-01-01', to: '2025-12-31', quantity: 480, cost: eur('76800.00'), note: 'Negotiated with the framework contract' }, { id: 'c', isCurrent: false, from: '2024-01-01', to: '2024-12-31', quantity: 400, cost: eur('66000.00') } ] };
  if (/reveal$/.test(path)) return { id: '1', label: 'Site Lyon', key: 'VK7JG-NPHTM-C97JM-9MPGT-3V66T' };
  if (/keys$/.test(path)) return { items: [{ id: '1', label: 'Site Lyon', createdAt: '2026-01-05T10:00:00.000Z', createdBy: 'user:default/ines.garnier' }, { id: '2', label: 'Volume key, data centre', createdAt: '2026-03-05T10:00:00.000Z', createdBy: 'user:default/ines.garnier' }] };
  if (/(links|comments|files|history)$/.test(path)) return page([]);
  if (path === '/allocations') return page(allocations);
  if (path.startsWith('/allocations/')) return allocations[2];
  if (path === '/positions') return page([position]);
  if (path === '/renewals') return { from: '2026-11-26', to: '2027-11-25', isCapped: false, items: [entry('notice', '2026-11-30', licences[0]), entry('end', '2026-12-20', licences[2]), entry('renewal', '2027-01-01', licences[0]), entry('maintenance', '2027-03-31', licences[1], { termEnd: undefined }), entry('notice', '2027-10-31', licences[0], { isExpected: true, termEnd: '2027-12-31' })] };
  if (path === '/licence-forecast') return { months: months(n), groups: url.searchParams.get('by') === 'supplier' ? [group(n, 'econocom', 'Econocom', 0), group(n, 'scc', 'SCC', 1), group(n, undefined, undefined, 2)] : [group(n, 'CC-410', undefined, 0), group(n, 'CC-200', undefined, 1), group(n, undefined, undefined, 2)], totals: [{ currency: 'EUR', due: '360000.00', ifRenewed: '120000.00', byMonth: months(n).map(() => ({ due: '30000.00', ifRenewed: '10000.00' })) }], withoutCost: 2 };
  if (path === '/reclaim') return { items: [0, 1, 2, 3].map(at => ({ allocation: { id: `${at}`, ref: `AL-${1000 + at}` }, licence: ref('LIC-0001', 'Visio Professional subscription'), ...(at === 1 ? { asset: ref('LT-2024-0001', 'Latitude') } : { assignee: 'user:default/ines.garnier' }), quantity: 1, since: '2025-02-03', isLocked: at === 3, lockedUntil: at === 3 ? '2027-01-31' : undefined, cause: ['departed', 'asset-gone', 'unused', 'not-installed'][at], lastUsed: at === 2 ? '2026-04-01' : undefined, saving: eur('168.00'), savingIs: 'yearly' })), totalItems: 4, savings: [{ currency: 'EUR', savingIs: 'yearly', amount: '672.00' }], pageInfo: {} };
  if (path === '/calendar-feeds') return method === 'POST' ? { id: '9', path: '/calendar-feeds/7f3a9c1e5b2d48e6a0.ics', name: 'x', kind: 'licences', filter: [], owner: 'x', createdAt: '2026-01-01T00:00:00Z' } : { items: [{ id: '9', kind: 'licences', name: 'Licence renewals', filter: [], owner: 'x', createdAt: '2026-01-01T00:00:00Z', lastUsedAt: '2026-11-26T10:00:00Z' }] };
  if (path.startsWith('/licences/')) return licences.find(each => path.includes(each.ref) || path.includes(each.id)) ?? licences[0];
  return undefined;
}

async function fake(given: Page): Promise<void> {
  await given.route('**/api/permission/authorize', async (route: Route) => {
    const { items } = route.request().postDataJSON();
    await route.fulfill({ json: { items: items.map(({ id }: any) => ({ id, result: 'ALLOW' })) } });
  });
  await given.route('**/api/parc/**', async (route: Route) => {
    const body = answer(new URL(route.request().url()), route.request().method());
    await (body === undefined ? route.fallback() : route.fulfill({ json: body, headers: { ETag: '"3"' } }));
  });
}

const shots: Array<[string, string]> = [
  ['lic-list', '/parc/licences'],
  ['lic-one', '/parc/licences/LIC-0001'],
  ['lic-git', '/parc/licences/LIC-0003'],
  ['lic-allocations', '/parc/licences/LIC-0001?tab=allocations'],
  ['lic-cost', '/parc/licences/LIC-0001?tab=cost'],
  ['lic-keys', '/parc/licences/LIC-0001?tab=keys'],
  ['lic-new', '/parc/licences/new'],
  ['lic-renewals', '/parc/licences/renewals'],
  ['lic-spend', '/parc/licences/spend'],
  ['lic-spend36', '/parc/licences/spend?months=36&by=supplier'],
  ['lic-reclaim', '/parc/licences/reclaim'],
  ['lic-all-allocations', '/parc/licences/allocations'],
  ['lic-allocation', '/parc/licences/allocations/AL-1002'],
];

describe('look', () => {
  let portal: Portal;
  let browser: Browser;
  beforeAll(async () => {
    portal = await startPortal({ pages: true, demoCatalog: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  it.each(['en', 'fr'].flatMap(language => widths.map(width => ({ language, width }))))('look $language $width', async ({ language, width }) => {
    const given = await openPage(browser, portal, { role: 'fleetManager', language: language as 'en', width, path: '/' });
    given.setDefaultTimeout(20_000);
    await fake(given);
    const failures: string[] = [];
    for (const [name, path] of shots) {
      try {
        await given.goto(path);
        await given.waitForTimeout(1800);
        await screenshot(given, name);
        await checkAccessibility(given);
      } catch (error) { failures.push(`${name}: ${String(error).slice(0, 600)}`); }
    }
    const dialogs: Array<[string, string, string]> = [
      ['lic-d-renew', '/parc/licences/LIC-0001', language === 'fr' ? 'Renouveler' : 'Renew'],
      ['lic-d-allocate', '/parc/licences/LIC-0001', language === 'fr' ? 'Attribuer' : 'Give out'],
      ['lic-d-feed', '/parc/licences/renewals', language === 'fr' ? 'S’abonner' : 'Subscribe'],
      ['lic-d-more', '/parc/licences/LIC-0003', language === 'fr' ? 'Autres actions' : 'More actions'],
    ];
    for (const [name, path, button] of dialogs) {
      try {
        await given.goto(path);
        await given.getByRole('button', { name: button }).first().click();
        await given.waitForTimeout(700);
        await screenshot(given, name);
        await checkAccessibility(given);
      } catch (error) { failures.push(`${name}: ${String(error).slice(0, 600)}`); }
    }
    await given.context().close();
    expect(failures).toEqual([]);
  }, 400_000);
});
