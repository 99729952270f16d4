import { everything } from '@parc/backstage-plugin-parc-common';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { Access } from './Access';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'the service of records on %s',
  databaseId => {
    it('asks who may before it takes a connection: more creations at once than there are connections do not wait for each other', async () => {
      const { knex, suppliers, context } = await startRegister(
        await testDatabases.init(databaseId),
      );
      // As the portal does when it signs the question with a new key, which it keeps in our database.
      const ask = jest
        .spyOn(Access.prototype, 'scope')
        .mockImplementation(async () => {
          await knex.raw('select 1');
          return everything;
        });
      const made = await Promise.all(
        Array.from({ length: 3 * knex.client.pool.max }, (_, index) =>
          suppliers.create(context, { code: `s-${index}`, name: 'S' }),
        ),
      );
      ask.mockRestore();

      expect(made).toHaveLength(3 * knex.client.pool.max);
    });
  },
);
