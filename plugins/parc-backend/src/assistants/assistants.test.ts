import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { fillSample } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const employee = 'user:default/ines';
const nobody = 'user:default/nobody';
const registry = '/.backstage/actions/v1/actions';

describe('the actions for assistants', () => {
  let parc: RunningParc;
  let all: AnyRecord[];

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init('POSTGRES_18'), {
      policies: {
        [nobody]: {},
        [employee]: {
          'parc.access': true,
          'parc.asset.read': {
            rule: 'IS_ASSIGNED_TO',
            resourceType: 'parc-asset',
            params: { claims: [employee] },
          } as never,
        },
      },
    });
    all = await fillSample(parc);
  });
  afterAll(() => parc.stop());

  const invoke = (who: string, action: string, input: object) =>
    parc.as(who).post(`${registry}/parc:${action}/invoke`).send(input);
  const output = async (who: string, action: string, input: object) =>
    (await invoke(who, action, input).expect(200)).body.output;

  it('are three, only read, and say what they take', async () => {
    const { body } = await parc.as(manager).get(registry).expect(200);
    expect(
      body.actions.map((each: { id: string; attributes: object }) => [
        each.id,
        each.attributes,
      ]),
    ).toEqual(
      ['find-assets', 'get-asset', 'total-assets'].map(name => [
        `parc:${name}`,
        { readOnly: true, destructive: false, idempotent: true },
      ]),
    );
    const [find] = body.actions;
    expect(find.schema.input.properties.filter.description).toContain('AND');
    expect(
      find.schema.output.properties.items.items.properties.status.enum,
    ).toContain('deployed');
  });

  it.each<[string, string, (input: object) => string]>([
    [
      'find-assets',
      '/assets',
      input => new URLSearchParams(input as never).toString(),
    ],
    [
      'total-assets',
      '/assets/totals',
      input => new URLSearchParams(input as never).toString(),
    ],
  ])('%s answers as %s does', async (action, path, queryOf) => {
    const input = {
      filter: 'status=deployed',
      query: '{"owner":{"$exists":true}}',
    };
    const rest = await parc.as(manager).get(`${path}?${queryOf(input)}`);
    expect(rest.status).toBe(200);
    expect(await output(manager, action, input)).toEqual(rest.body);
  });

  it('answer one asset as REST does, and no other than one may see', async () => {
    const mine = all.find(each => each.assignedTo === employee)!;
    const other = all.find(each => each.assignedTo !== employee)!;
    const rest = await parc.as(employee).get(`/assets/${mine.ref}`);
    expect(await output(employee, 'get-asset', { ref: mine.ref })).toEqual(
      rest.body,
    );
    await invoke(employee, 'get-asset', { ref: other.ref }).expect(404);
  });

  it('end at what one may see', async () => {
    const own = all.filter(each => each.assignedTo === employee).length;
    const found = await output(employee, 'find-assets', { limit: 1000 });
    expect([found.items.length, found.totalItems]).toEqual([own, own]);
    const { groups } = await output(employee, 'total-assets', {});
    expect(groups).toEqual([expect.objectContaining({ count: own })]);
  });

  it('are not there for who may not see Parc', async () => {
    const { body } = await parc.as(nobody).get(registry).expect(200);
    expect(body.actions).toEqual([]);
    await invoke(nobody, 'find-assets', {}).expect(404);
  });

  it.each([
    [{ limit: 5000 }, 'limit'],
    [{ filter: 'colour=red' }, 'colour'],
  ])('refuse %p, naming it', async (input, named) => {
    const { body } = await invoke(manager, 'find-assets', input).expect(400);
    expect(body.error.message).toContain(named);
  });
});
