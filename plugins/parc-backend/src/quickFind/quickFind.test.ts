import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

const employee = 'user:default/ines.garnier';

describe.each(testDatabases.eachSupportedId())(
  'quick find on %s',
  databaseId => {
    let parc: RunningParc;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          'user:default/nobody': { 'parc.access': true },
          [employee]: {
            'parc.asset.read': {
              rule: 'IS_ASSIGNED_TO',
              resourceType: 'parc-asset',
              params: { claims: [employee] },
            } as never,
          },
        },
      });
      await layGround(parc);
      const create = [
        { tag: 'LT-1', serial: 'ABC-9', assignedTo: employee },
        { tag: 'LT-10', hostname: 'lt-1.acme.example' },
        { tag: 'LT-11', serial: 'lt-1', name: '100 % neuf' },
        { tag: 'SRV-1', serial: 'XXABC12', hostname: 'srv-paris-01.acme.fr' },
        {
          tag: 'MON-1',
          location: 'PAR',
          assignedTo: 'user:default/marc-garnier',
        },
        { tag: 'MON-2', name: 'abc of garniture' },
      ].map(each => ({
        category: 'laptop',
        ...each,
        ...(each.assignedTo ? { status: 'deployed' } : {}),
      }));
      await parc
        .as('user:default/manager')
        .post('/assets/bulk')
        .send({ create })
        .expect(200);
    });
    afterAll(() => parc.stop());

    const find = async (
      term: string,
      who = 'user:default/manager',
      rest = '',
    ) =>
      (
        await parc
          .as(who)
          .get(`/quick-find?term=${encodeURIComponent(term)}${rest}`)
          .expect(200)
      ).body.items.map((each: AnyRecord) => each.tag);

    it.each([
      ['what is called so, then what begins so', 'lt-1', 'LT-1 LT-11 LT-10'],
      ['a beginning before a middle', 'abc', 'LT-1 MON-2 SRV-1'],
      ['a part of a serial number', 'XABC1', 'SRV-1'],
      ['a host name without its domain', 'SRV-PARIS-01', 'SRV-1'],
      ['a part of a host name', 'paris', 'SRV-1'],
      ['a person before other words', 'garni', 'LT-1 MON-1 MON-2'],
      ['a person by first and last name, with accents', 'Inès Garnier', 'LT-1'],
      ['two letters at the beginning', 'sr', 'SRV-1'],
      ['two letters nowhere else', 'is', ''],
      ['a sign that means something to SQL as itself', '100 %', 'LT-11'],
      ['nothing', 'zzz', ''],
    ])('finds %s', async (_, term, tags) => {
      expect((await find(term)).join(' ')).toBe(tags);
    });

    it('says of each what it is, where and with whom', async () => {
      const { body } = await parc
        .as('user:default/manager')
        .get('/quick-find?term=MON-1')
        .expect(200);
      expect(body.items).toEqual([
        expect.objectContaining({
          tag: 'MON-1',
          status: 'deployed',
          location: expect.objectContaining({ ref: 'PAR', name: 'Paris' }),
          assignedTo: 'user:default/marc-garnier',
        }),
      ]);
    });

    it('shows no more than is asked for', async () => {
      expect(await find('lt', undefined, '&limit=2')).toHaveLength(2);
    });

    it('ends at what one may see', async () => {
      expect(await find('garnier', employee)).toEqual(['LT-1']);
      expect(await find('MON-1', employee)).toEqual([]);
      expect(await find('XXABC12', employee)).toEqual([]);
      await parc
        .as('user:default/nobody')
        .get('/quick-find?term=LT-1')
        .expect(403);
    });

    it('does not look for one letter', async () => {
      const { body } = await parc
        .as('user:default/manager')
        .get('/quick-find?term=L')
        .expect(400);
      expect(body.error.message).toContain('term');
    });

    it('forgets what is deleted', async () => {
      const manager = parc.as('user:default/manager');
      await manager.delete('/assets/SRV-1').set('If-Match', '"1"').expect(204);
      expect(await find('SRV-1')).toEqual([]);
    });
  },
);
