import type { FeedItem } from '@parc/backstage-plugin-parc-common';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

/** More than two powers of ten: a number that is sorted as a text goes astray. */
const count = 120;

describe.each(testDatabases.eachSupportedId())(
  'the change log on %s',
  databaseId => {
    const start = async () => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
      );
      return { ...register, service: register.suppliers };
    };

    it('tells many changes of one transaction once each and in order, page by page', async () => {
      const { feed, service, context } = await start();
      const { written } = await service.writer.create(
        context,
        Array.from({ length: count }, (_, index) => ({
          code: `supplier-${index}`,
          name: `Supplier ${index}`,
        })),
      );
      const told: FeedItem[] = [];
      for (let cursor: string | undefined; told.length < count; ) {
        const answer = await feed.read(context.who, cursor, 7);
        told.push(...answer.items.filter(({ noun }) => noun === 'supplier'));
        ({ cursor } = answer);
      }
      expect(told.map(({ id }) => id)).toEqual(
        written.map(({ record }) => record.id),
      );
    });

    it('shows a history newest first, page by page', async () => {
      const { service, context } = await start();
      const { id } = await service.create(context, { code: 'a', name: 'A' });
      for (let version = 1; version < count; version += 1) {
        await service.update(context, id, version, { notes: `${version}` });
      }
      const versions: number[] = [];
      for (let before: string | undefined, isLast = false; !isLast; ) {
        const page = await service.history(context.who, id, 7, before);
        versions.push(...page.map(({ version }) => version));
        before = page.at(-1)?.id;
        isLast = page.length < 7;
      }
      expect(versions).toEqual(
        Array.from({ length: count }, (_, index) => count - index),
      );
    });
  },
);
