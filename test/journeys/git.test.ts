import {
  bodyOf,
  gitChange,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';
import { Checkout } from './Checkout';
import { Repository } from './Repository';
import { runChangesCheck } from './runChangesCheck';

/** How long an edit may take to show, at an interval of one second. */
const promptly = { timeoutMilliseconds: 15_000 };

const names = Array.from({ length: 14 }, (_, index) => `srv-${10 + index}`);
const fileOf = (name: string) => `${name}.yaml`;

describe('assets, licences and changes declared in git', () => {
  const checkout = new Checkout();
  const repository = new Repository();
  let portal: Portal;
  let manager: PortalClient;

  const asset = async (ref: string) =>
    bodyOf(await manager.get(`/api/parc/assets/${ref}`));
  const history = async (ref: string) =>
    bodyOf(await manager.get(`/api/parc/assets/${ref}/history`)).items;
  const problems = async (): Promise<Record<string, unknown>[]> =>
    bodyOf(await manager.get('/api/parc/problems')).items;
  const problemOf = (name: string) => async () =>
    (await problems()).find(({ file }) => file === checkout.url(fileOf(name)));
  const statuses = async (refs: string[]) =>
    (await Promise.all(refs.map(asset))).map(({ status }) => status);

  beforeAll(async () => {
    for (const name of names) checkout.write(fileOf(name), aServer(name));
    portal = await startPortal({
      catalogFolders: [checkout.folder, repository.folder],
    });
    manager = portal.as('fleetManager');
    bodyOf(
      await manager.post('/api/parc/locations', {
        path: 'PAR',
        name: 'Paris',
        kind: 'site',
      }),
    );
    await waitFor(async () => (await countOf('managedBy=git')) === 14, {
      what: 'the files to become assets',
      timeoutMilliseconds: 60_000,
    });
  });
  afterAll(async () => {
    await portal?.stop();
    checkout.discard();
    repository.discard();
  });

  const countOf = async (filter: string) =>
    bodyOf(await manager.get(`/api/parc/assets?limit=1&filter=${filter}`))
      .totalItems;

  it('follow their file within the interval, and their history says from what to what', async () => {
    const before = await asset('srv-10');
    checkout.edit('srv-10.yaml', 'condition: good', 'condition: poor');
    await waitFor(async () => (await asset('srv-10')).condition === 'poor', {
      what: 'the edit to show',
      ...promptly,
    });

    expect(await asset('srv-10')).toMatchObject({
      id: before.id,
      tag: 'SRV-10',
      version: before.version + 1,
      managedBy: 'git',
      gitFile: checkout.url('srv-10.yaml'),
    });
    const [last, first, ...others] = await history('srv-10');
    expect(last).toMatchObject({
      action: 'updated',
      actor: 'service:git',
      source: 'git',
      version: before.version + 1,
      changes: [{ field: 'condition', from: 'good', to: 'poor' }],
    });
    expect(first).toMatchObject({ action: 'created', version: 1 });
    expect(others).toEqual([]);
  });

  it('keep what was right of a file with a wrong field, which is a problem until it is put right', async () => {
    checkout.edit(
      'srv-11.yaml',
      'condition: good',
      'condition: good\n  location: PAR/NOWHERE\n  serial: CZ1101',
    );
    const problem = await waitFor(problemOf('srv-11'), {
      what: 'the problem to be listed',
      ...promptly,
    });

    expect(problem).toMatchObject({
      code: 'field',
      entity: 'hardwareasset:default/srv-11',
      noun: 'asset',
      record: 'SRV-11',
      field: 'spec.location',
      value: 'PAR/NOWHERE',
      message: expect.stringMatching(/\w/),
    });
    expect(await asset('srv-11')).toMatchObject({ serial: 'CZ1101' });
    expect(
      bodyOf(await portal.as('technician').get('/api/parc/problems')).items,
    ).toContainEqual(problem);

    checkout.edit('srv-11.yaml', 'PAR/NOWHERE', 'PAR');
    await waitFor(async () => !(await problemOf('srv-11')()), {
      what: 'the problem to go',
      ...promptly,
    });
    expect(await asset('srv-11')).toMatchObject({ location: { ref: 'PAR' } });
  });

  it('stay as they were while their file is no YAML, which is a problem for as long', async () => {
    checkout.write('srv-12.yaml', 'kind: [HardwareAsset');
    // Longer than a refusal is remembered that is not said again.
    const problem = await waitFor(
      async () =>
        (
          await problems()
        ).find(
          ({ file, since }) =>
            file === checkout.url('srv-12.yaml') && ageOf(since) > 10_000,
        ),
      {
        what: 'the problem to be listed, and to stay',
        timeoutMilliseconds: 30_000,
      },
    );
    expect(problem).toMatchObject({
      code: 'schema',
      message: expect.stringContaining('YAML'),
    });
    expect(await asset('srv-12')).toMatchObject({ status: 'deployed' });

    checkout.write('srv-12.yaml', aServer('srv-12', { condition: 'fair' }));
    await waitFor(
      async () =>
        (await asset('srv-12')).condition === 'fair' &&
        !(await problemOf('srv-12')()),
      { what: 'the file to be read again', timeoutMilliseconds: 30_000 },
    );
  });

  it('stay as they were while the catalog refuses their file, which is a problem for as long', async () => {
    checkout.edit('srv-13.yaml', 'owner: it-support', 'owner: [it-support]');
    const problem = await waitFor(
      async () =>
        (
          await problems()
        ).find(({ entity }) => entity === 'hardwareasset:default/srv-13'),
      { what: 'the refusal to be listed', ...promptly },
    );
    expect(problem).toMatchObject({
      code: 'schema',
      file: checkout.url('srv-13.yaml'),
      field: 'spec.owner',
    });
    expect(await asset('srv-13')).toMatchObject({
      owner: 'group:default/it-support',
    });

    checkout.edit('srv-13.yaml', 'owner: [it-support]', 'owner: audit');
    await waitFor(
      async () =>
        (await asset('srv-13')).owner === 'group:default/audit' &&
        (await problems()).length === 0,
      { what: 'the refusal to be forgotten', ...promptly },
    );
  });

  it('are retired with their file, and come back with it', async () => {
    const { id } = await asset('srv-14');
    checkout.takeAway('srv-14.yaml');
    await waitFor(async () => (await asset('srv-14')).status === 'retired', {
      what: 'the asset to be retired',
      ...promptly,
    });
    expect(await asset('srv-14')).toMatchObject({ id, managedBy: 'portal' });
    expect((await history('srv-14'))[0]).toMatchObject({
      action: 'retire',
      source: 'git',
      reason: expect.stringContaining(checkout.url('srv-14.yaml')),
    });

    checkout.bringBack('srv-14.yaml');
    await waitFor(async () => (await asset('srv-14')).status === 'deployed', {
      what: 'the asset to be back',
      ...promptly,
    });
    expect(await asset('srv-14')).toMatchObject({ id, managedBy: 'git' });
  });

  it('are not retired when half of them vanish at once, but when a fleet manager says so', async () => {
    const half = names.slice(7);
    const rest = names.slice(0, 7);
    checkout.takeAway(...half.map(fileOf));
    const brake = await waitFor(
      async () =>
        (await problems()).find(({ code }) => code === 'retirement-brake'),
      { what: 'the brake to be listed', ...promptly },
    );
    expect(brake).toMatchObject({
      message: expect.stringContaining('7 of 14'),
      value: half.map(name => `hardwareasset:default/${name}`),
    });
    expect(await statuses(names)).toEqual(names.map(() => 'deployed'));

    // One comes back: the brake lets it go and goes on holding the others.
    checkout.bringBack(fileOf(half[0]));
    await waitFor(
      async () =>
        (
          await problems()
        ).find(({ value }) => Array.isArray(value) && value.length === 6),
      { what: 'the brake to hold one less', ...promptly },
    );
    expect(await statuses(names)).toEqual(names.map(() => 'deployed'));

    const answer = '/api/parc/problems/retire-vanished';
    for (const role of ['technician', 'auditor', 'employee'] as const) {
      expect((await portal.as(role).post(answer)).status).toBe(403);
    }
    expect(await statuses(names)).toEqual(names.map(() => 'deployed'));

    expect(bodyOf(await manager.post(answer))).toEqual({ retired: 6 });
    expect(await statuses(half.slice(1))).toEqual(
      half.slice(1).map(() => 'retired'),
    );
    expect(await statuses([...rest, half[0]])).toEqual(
      [...rest, half[0]].map(() => 'deployed'),
    );
    await waitFor(async () => (await problems()).length === 0, {
      what: 'the brake to be let go',
      ...promptly,
    });

    checkout.bringBack(...half.slice(1).map(fileOf));
    await waitFor(
      async () => (await statuses(half)).every(each => each === 'deployed'),
      { what: 'the assets to be back', ...promptly },
    );
  });

  it('can have been made in the portal: the file takes the asset over with its history', async () => {
    const made = bodyOf(
      await manager.post('/api/parc/assets', {
        name: 'Camille’s laptop',
        category: 'laptop',
        serial: 'PF3X9K2',
        location: 'PAR',
        owner: 'group:default/fleet-managers',
        purchaseDate: '2024-02-29',
        purchaseCost: { amount: '1234.50', currency: 'EUR' },
        warrantyEnd: '2027-02-28',
      }),
    );
    bodyOf(
      await manager.post(`/api/parc/assets/${made.tag}/hand-out`, {
        assignedTo: 'user:default/camille.moreau',
      }),
    );
    const held = await asset(made.tag);
    const yaml = await manager.get(`/api/parc/assets/${made.tag}/yaml`);
    expect(yaml.headers.get('content-type')).toMatch('application/yaml');

    checkout.write('taken-out.yaml', bodyOf(yaml));
    await waitFor(async () => (await asset(made.tag)).managedBy === 'git', {
      what: 'the file to take the asset over',
      ...promptly,
    });
    const { version, updatedAt, managedBy, ...unchanged } = held;
    const file = checkout.url('taken-out.yaml');
    expect(await asset(made.id)).toMatchObject({ ...unchanged, gitFile: file });
    expect(
      (await history(made.tag)).map(({ action }: { action: string }) => action),
    ).toEqual(['taken-over-by-git', 'hand-out', 'created']);
    expect(await problems()).toEqual([]);

    const ifMatch = { headers: { 'if-match': `"${version + 1}"` } };
    const path = `/api/parc/assets/${made.tag}`;
    const declared = await manager.patch(path, { serial: 'OTHER' }, ifMatch);
    expect(declared).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'declared-in-git',
          params: { file },
          message: expect.stringContaining(file),
        },
      },
    });
    expect(
      await manager.post(`${path}/report-lost`, { reason: 'on a train' }),
    ).toMatchObject({ status: 409, body: { error: { params: { file } } } });
    expect(
      bodyOf(await manager.patch(path, { lastCheck: '2026-01-05' }, ifMatch)),
    ).toMatchObject({ lastCheck: '2026-01-05', serial: 'PF3X9K2' });
  });

  it('may be licences: with their product and allocations, their problems, and a file that goes', async () => {
    const licence = async () => manager.get('/api/parc/licences/ERP');
    const until = (what: string, values: object) =>
      waitFor(
        async () => {
          const { status, body } = await licence();
          const isSo = Object.entries(values).every(
            ([name, value]) => body[name] === value,
          );
          return status === 200 && isSo ? body : undefined;
        },
        { what, ...promptly },
      );
    checkout.write('erp.yaml', aLicence);
    expect(
      await until('the file to become a licence', { allocated: 4 }),
    ).toMatchObject({
      name: 'erp',
      product: { name: 'Sage X3' },
      noticeDate: '2027-06-30',
      managedBy: 'git',
      gitFile: checkout.url('erp.yaml'),
    });

    checkout.edit('erp.yaml', 'quantity: 18', 'quantity: many');
    const problem = await waitFor(
      async () => (await problems()).find(({ noun }) => noun === 'licence'),
      { what: 'the problem to be listed', ...promptly },
    );
    expect(problem).toMatchObject({
      record: 'ERP',
      field: 'spec.quantity',
      value: 'many',
    });
    checkout.edit('erp.yaml', 'quantity: many', 'quantity: 20');
    await until('the edit to show', { quantity: 20 });
    expect(await problems()).toEqual([]);

    checkout.takeAway('erp.yaml');
    expect(
      await until('the licence to lapse', { status: 'lapsing' }),
    ).toMatchObject({ managedBy: 'portal', quantity: 20, allocated: 4 });
  });

  it('may be changes: from the first commit through the check of its pull request to the return, as merged reviews say', async () => {
    const file = 'changes/replace-gate.yaml';
    const written = {
      title: 'Replace the firewall',
      touches: 'hardwareasset:gate-1',
      day: '2030-12-27',
    };
    const commit = (message: string, values: object = {}, ...more: string[]) =>
      repository.commit(message, {
        [file]: [
          ...gitChange('replace-gate', { ...written, ...values }),
          ...more,
        ].join('\n'),
      });
    const check = () => runChangesCheck(repository.clone, portal, 'technician');
    const change = async () => manager.get('/api/parc/changes/REPLACE-GATE');
    const until = (status: string) =>
      waitFor(
        async () => {
          const answer = await change();
          return answer.body.status === status ? answer.body : undefined;
        },
        { what: `the change to be ${status}`, ...promptly },
      );
    bodyOf(
      await manager.post('/api/parc/windows', {
        name: 'Year end',
        kind: 'freeze',
        start: '2030-12-20T00:00',
        duration: 'P14D',
        timeZone: 'UTC',
      }),
    );
    repository.commit('The firewall', {
      'gate-1.yaml': aServer('gate-1').replace('it-support', 'finance'),
    });
    repository.merge();
    await waitFor(async () => (await asset('gate-1')).tag === 'GATE-1', {
      what: 'the firewall to become an asset',
      ...promptly,
    });

    commit('Replace the firewall', { reason: 'TBC' });
    expect(await check()).toEqual({
      code: 1,
      found: [
        expect.stringMatching(
          /^changes\/replace-gate.yaml:7:\d+: error: .*freeze "Year end".*\[conflict-freeze\]$/,
        ),
        'changes/replace-gate.yaml:12:5: error: spec.reason.text: "TBC" says nothing. What is the reason? [gap-says-nothing]',
      ],
      told: expect.stringContaining('2 errors, 0 warnings'),
    });
    commit('Say why, and after the freeze', { day: '2031-01-10' });
    expect(await check()).toMatchObject({ code: 0, found: [] });
    expect(await change()).toMatchObject({ status: 404 });

    commit(
      'Approved in its review',
      { day: '2031-01-10' },
      '  status: scheduled',
    );
    repository.merge();
    expect(await until('scheduled')).toMatchObject({
      number: 'REPLACE-GATE',
      approval: 'approved',
      riskLevel: 'low',
      managedBy: 'git',
      gitFile: repository.url(file),
    });
    commit(
      'It runs',
      { day: '2031-01-10' },
      '  status: closed',
      '  outcome:',
      '    result: successful',
      '    returnObtained: obtained',
      '    returnText: No advisory is open',
    );
    repository.merge();
    expect(await until('closed')).toMatchObject({
      outcome: 'successful',
      returnObtained: 'obtained',
      returnText: 'No advisory is open',
    });
    const entries: Array<{ action: string; actor: string; changes: object[] }> =
      bodyOf(await manager.get('/api/parc/changes/REPLACE-GATE/history')).items;
    // What is in the way is looked for whenever something moved.
    const told = entries.filter(each => each.action !== 'conflicts-looked-for');
    expect(told).toMatchObject([
      {
        actor: 'service:git',
        changes: expect.arrayContaining([
          { field: 'status', from: 'scheduled', to: 'closed' },
        ]),
      },
      { action: 'approved-by-merge', actor: 'service:git' },
      {
        action: 'created',
        actor: 'service:git',
        changes: expect.arrayContaining([
          { field: 'approval', to: 'approved' },
          { field: 'gitFile', to: repository.url(file) },
        ]),
      },
    ]);
    expect(await problems()).toEqual([]);
  });
});

const aLicence = [
  'apiVersion: parc.dev/v1',
  'kind: Licence',
  'metadata:',
  '  name: erp',
  'spec:',
  '  type: subscription',
  '  owner: finance',
  '  publisher: Sage',
  '  product: Sage X3',
  '  metric: concurrent-user',
  '  quantity: 18',
  '  term: { start: 2025-01-01, end: 2027-12-31, notice: { months: 6 } }',
  '  allocations:',
  '    - { to: "group:finance", quantity: 4 }',
  '',
].join('\n');

function aServer(name: string, { condition = 'good' } = {}): string {
  return [
    'apiVersion: parc.dev/v1',
    'kind: HardwareAsset',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  type: server',
    '  owner: it-support',
    '  status: deployed',
    `  condition: ${condition}`,
    '',
  ].join('\n');
}

function ageOf(instant: unknown): number {
  return Date.now() - Date.parse(String(instant));
}
