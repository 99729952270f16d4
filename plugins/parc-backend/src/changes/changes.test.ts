import type { AnyRecord, ChangeTask } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(120_000);

const author = 'user:default/author';
const implementer = 'user:default/implementer';
const manager = 'user:default/manager';
const employee = 'user:default/employee';

const template = `
category: network
owner: group:default/network
reason: { category: maintenance, text: Switches are restarted each quarter so that they load their updates. }
`;

describe.each(testDatabases.eachSupportedId())('changes on %s', databaseId => {
  let parc: RunningParc;
  let asset: AnyRecord;
  const start = DateTime.utc().plus({ days: 2 }).startOf('hour');
  const iso = (at: DateTime) => at.toISO()!;
  let given = 0;
  /** Two hours of its own for each, so that none is in the way of another. */
  const nextWindow = () => {
    given += 1;
    const begin = start.plus({ hours: 2 * given });
    return {
      windowStart: iso(begin),
      windowEnd: iso(begin.plus({ hours: 2 })),
    };
  };

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId), {
      groups: { [implementer]: ['group:default/network'] },
      policies: {
        [employee]: {
          'parc.access': true,
          'parc.change.create': true,
          'parc.change.read': {
            rule: 'IS_NOT_CONFIDENTIAL',
            resourceType: 'parc-change',
            params: {},
          },
        },
        [implementer]: {
          'parc.change.read': true,
          'parc.change.implement': true,
        },
      },
    });
    await layGround(parc);
    const made = await as(manager)
      .post('/assets')
      .send({ category: 'laptop', location: 'PAR' })
      .expect(201);
    asset = made.body;
    await as(manager)
      .post('/change-models')
      .send({
        code: 'restart-switch',
        name: 'Restart a switch',
        owner: 'group:default/network',
        mostFailures: 2,
        template,
      })
      .expect(201);
  });
  afterAll(() => parc.stop());

  const as = (user: string) => parc.as(user);
  /** What a person says so that nothing is missing. */
  const complete = () => ({
    title: 'Move the mail server to new disks',
    items: [`hardwareasset:default/${asset.entityName}`],
    owner: 'group:default/it',
    reasonCategory: 'maintenance',
    reasonText: 'The disks are five years old and out of warranty.',
    benefit: 'Mail is there after a disk fails, and searches are quicker.',
    benefitMeasure: 'Searches of the whole mailbox take less than a second.',
    reviewOn: start.plus({ days: 30 }).toISODate()!,
    riskAnswers: [
      ...['people=team', 'service=normal', 'done-before=once'],
      ...['tested=yes', 'back-out=tried'],
    ],
    impact: 'Nobody can read mail while the disks are copied.',
    hasOutage: true,
    downtimeMinutes: 60,
    backOutPlan: 'Put the old disks back in, and start from them.',
    people: [implementer],
    hours: 4,
    buildBy: implementer,
    testBy: 'user:default/tester',
    releaseBy: 'group:default/it',
    noRelations: 'No other change of these weeks concerns mail.',
    ...nextWindow(),
    plan: 'Stop the server, copy the disks, exchange them, start it.',
    testPlan: 'Send a letter to oneself, and search for an old one.',
  });
  const create = async (values: object = {}, user = author) =>
    (
      await as(user)
        .post('/changes')
        .send({ ...complete(), ...values })
        .expect(201)
    ).body as AnyRecord & { warnings?: object[] };
  const act = (
    user: string,
    { ref }: AnyRecord,
    verb: string,
    body: object = {},
  ) => as(user).post(`/changes/${ref}/${verb}`).send(body);
  const done = async (
    user: string,
    change: AnyRecord,
    verb: string,
    body: object = {},
  ) => (await act(user, change, verb, body).expect(200)).body as AnyRecord;
  const patch = (change: AnyRecord, values: object) =>
    as(author)
      .patch(`/changes/${change.ref}`)
      .set('If-Match', `"${change.version}"`)
      .send(values);
  const read = async (change: AnyRecord, path = '') =>
    (await as(manager).get(`/changes/${change.ref}${path}`).expect(200)).body;

  it('are made of no model whose template says something wrong: it is refused with the line', async () => {
    const wrong = await as(manager)
      .post('/change-models')
      .send({
        code: 'wrong',
        name: 'Wrong',
        owner: 'group:default/network',
        template: 'category: network\nwindow: {}\nrisks:\n  outage: maybe',
      })
      .expect(400);
    expect(JSON.stringify(wrong.body)).toMatch(
      /line 4: spec\.risks\.outage .*line 2: spec\.window belongs/,
    );
  });

  it('know what is missing and how high the risk is, and are not submitted before they are complete', async () => {
    const idea = await create({
      benefit: 'N/A',
      riskAnswers: [],
      backOutPlan: 'see above',
    });
    expect(idea).toMatchObject({
      number: expect.stringMatching(/^CH-\d{4}-\d{5}$/),
      type: 'normal',
      status: 'new',
      author,
      raisedBy: author,
      missing: ['benefit', 'riskAnswers', 'backOutPlan'],
    });
    const refused = await act(author, idea, 'submit').expect(409);
    expect(refused.body.error).toMatchObject({
      code: 'incomplete',
      params: { fields: ['benefit', 'riskAnswers', 'backOutPlan'] },
    });
    const { benefit, riskAnswers, backOutPlan } = complete();
    const { body: written } = await patch(idea, {
      benefit,
      riskAnswers,
      backOutPlan,
    }).expect(200);
    expect(written).toMatchObject({ riskScore: 5, riskLevel: 'low' });
    expect(written.missing).toBeUndefined();
    const wrong = await patch(written, { riskAnswers: ['mood=good'] });
    expect(wrong.status).toBe(400);
    expect(await done(author, idea, 'submit')).toMatchObject({
      status: 'assess',
    });
  });

  it('do not name what is not there, and do not go in a circle, however it is said', async () => {
    const refOf = (change: AnyRecord) =>
      `changerecord:default/${change.entityName}`;
    const first = await create();
    const second = await create({ dependsOn: [refOf(first)] });
    const third = await create({ dependsOn: [refOf(second)] });
    const circle = await patch(third, { blocks: [refOf(first)] }).expect(409);
    expect(circle.body.error).toMatchObject({
      code: 'circle',
      params: {
        path: [third, second, first, third].map(refOf),
      },
    });
    for (const [field, value] of [
      ['dependsOn', [refOf(third)]],
      ['parent', refOf(first)],
    ] as const)
      expect((await patch(first, { [field]: value })).body.error).toMatchObject(
        { code: 'circle' },
      );
    for (const [field, value] of [
      ['items', ['hardwareasset:default/nothing']],
      ['parent', 'changerecord:default/ch-1'],
    ] as const)
      expect(
        (await patch(first, { [field]: value })).body.error.message,
      ).toMatch(/is not a known (asset|change)/);
    const secret = await create({ isConfidential: true });
    const named = await as(employee)
      .post('/changes')
      .send({ title: 'Guess', parent: refOf(secret) })
      .expect(400);
    expect(named.body.error.message).toContain('is not a known change');
    await as(employee).get(`/changes/${secret.ref}`).expect(404);
    await as(employee).get(`/changes/${secret.ref}/tasks`).expect(404);
    await act(employee, secret, 'submit').expect(404);
  });

  it('that are standard are authorised by their model, which counts, and falls back to normal after failures [ITIL]', async () => {
    const standard = () =>
      create({ model: 'restart-switch', owner: undefined });
    const one = await standard();
    expect(one).toMatchObject({
      type: 'standard',
      category: 'network',
      owner: 'group:default/network',
      model: { ref: 'restart-switch' },
    });
    expect(await done(author, one, 'submit')).toMatchObject({
      status: 'scheduled',
      approval: 'pre-authorised',
    });
    const locked = await read(one);
    const late = await patch(locked, { plan: 'Something else' }).expect(409);
    expect(late.body.error).toMatchObject({
      code: 'revise-first',
      params: { status: 'scheduled' },
    });
    await patch(locked, { notes: 'The key is with the porter.' }).expect(200);
    await done(implementer, one, 'start');
    await act(implementer, one, 'finish', { outcome: 'failed' }).expect(409);
    await done(implementer, one, 'finish', { outcome: 'successful' });
    await act(implementer, one, 'close').expect(403);
    expect(await done(manager, one, 'close')).toMatchObject({
      status: 'closed',
    });
    const begun = await Promise.all([standard(), standard()]);
    for (const each of begun) {
      await done(author, each, 'submit');
      await done(implementer, each, 'start');
    }
    const [failed, taken] = begun;
    await done(implementer, failed, 'finish', {
      outcome: 'failed',
      text: 'It did not come up.',
    });
    const before = await standard();
    await done(implementer, taken, 'back-out', {
      text: 'The old one runs again.',
      reason: 'It did not come up.',
    });
    const model = await as(manager).get('/change-models/restart-switch');
    expect(model.body).toMatchObject({
      successes: 1,
      failures: 2,
      status: 'suspended',
    });
    const refused = await act(author, before, 'submit').expect(409);
    expect(refused.body.error).toMatchObject({ code: 'no-valid-model' });
    expect(await standard()).toMatchObject({
      type: 'normal',
      warnings: [{ code: 'made-normal' }],
    });
    await as(manager)
      .post('/change-models/restart-switch/resume')
      .send({ reason: 'The updates were mended.' })
      .expect(200);
    expect(await standard()).toMatchObject({ type: 'standard' });
  });

  it('are backed out as an act with its own record, after the tasks of the way back', async () => {
    const change = await create({ model: 'restart-switch' });
    const planned = await as(author)
      .post(`/changes/${change.ref}/tasks`)
      .set('If-Match', `"${change.version}"`)
      .send({
        tasks: [
          { title: 'Try it', kind: 'test', assignee: 'user:default/tester' },
          {
            title: 'Restart',
            checklist: ['Save', 'Restart'],
            assignee: 'group:default/network',
          },
          { title: 'Load the old one', kind: 'back-out' },
        ],
      })
      .expect(200);
    const [trial, restart, wayBack] = planned.body.items as ChangeTask[];
    const onTask = (task: ChangeTask, verb: string, body: object = {}) =>
      as(implementer)
        .post(`/changes/${change.ref}/tasks/${task.id}/${verb}`)
        .send(body);
    expect((await read(change)).people).toEqual([
      implementer,
      'user:default/tester',
      'group:default/network',
    ]);
    const tooEarly = await onTask(restart, 'start').expect(409);
    expect(tooEarly.body.error).toMatchObject({ code: 'change-not-begun' });
    await onTask(trial, 'finish', { minutes: 5 }).expect(200);
    const gone = await as(author)
      .post(`/changes/${change.ref}/tasks`)
      .set('If-Match', `"${(await read(change)).version}"`)
      .send({ tasks: [] })
      .expect(409);
    expect(gone.body.error).toMatchObject({ code: 'task-begun' });
    await done(author, change, 'submit');
    await done(implementer, change, 'start');
    const mine = await as(implementer).get('/change-tasks/mine').expect(200);
    expect(mine.body.items).toMatchObject([
      { task: { title: 'Restart' }, change: { ref: change.ref } },
    ]);
    expect(
      (await onTask(restart, 'finish', { ticked: [0] })).body.error,
    ).toMatchObject({ code: 'unticked', params: { points: ['Restart'] } });
    const body = { text: 'It runs as before.', reason: 'It did not come up.' };
    const open = await act(implementer, change, 'back-out', body).expect(409);
    expect(open.body.error).toMatchObject({
      code: 'open-tasks',
      params: { tasks: ['Load the old one'] },
    });
    await onTask(wayBack, 'finish').expect(200);
    expect(await done(implementer, change, 'back-out', body)).toMatchObject({
      status: 'review',
      outcome: 'rolled-back',
      needsReview: true,
    });
    expect((await read(change, '/tasks')).items).toMatchObject([
      { state: 'done', minutes: 5, doneBy: implementer },
      { state: 'skipped', reason: 'It did not come up.' },
      { state: 'done' },
    ]);
    const needed = await act(manager, change, 'close').expect(409);
    expect(needed.body.error).toMatchObject({ code: 'needs-review' });
    await done(manager, change, 'close', {
      review: 'The update needs more memory.',
      returnObtained: 'not-obtained',
      returnText: 'Nothing was gained.',
    });
    const { items } = await read(change, '/history');
    expect(items.map((each: { action: string }) => each.action)).toEqual([
      ...['close', 'verb-refused', 'back-out', 'task-finish'],
      ...['verb-refused', 'start', 'submit', 'task-finish'],
      ...['tasks-planned', 'tasks-planned', 'created'],
    ]);
    expect(items[2]).toMatchObject({
      actor: implementer,
      reason: 'It did not come up.',
    });
  });

  it('ask whether their return was obtained, and take incidents that they caused [complaint: lost in the noise]', async () => {
    const change = await create({ model: 'restart-switch' });
    for (const [user, verb, body] of [
      [author, 'submit', {}],
      [implementer, 'start', {}],
      [implementer, 'finish', { outcome: 'successful' }],
      [manager, 'close', {}],
      [implementer, 'link-incident', { incident: 'INC-7' }],
    ] as const)
      await done(user, change, verb, body);
    await act(implementer, change, 'link-incident', {
      incident: 'INC-7',
    }).expect(409);
    expect(
      await done(author, change, 'verify-return', {
        returnObtained: 'obtained',
        returnText: 'Half a second.',
        review: 'The incident came of the old cable.',
      }),
    ).toMatchObject({
      status: 'closed',
      incidents: ['INC-7'],
      needsReview: true,
      reviewText: 'The incident came of the old cable.',
      returnObtained: 'obtained',
    });
    await act(author, change, 'cancel', { reason: 'x' }).expect(409);
  });
});
