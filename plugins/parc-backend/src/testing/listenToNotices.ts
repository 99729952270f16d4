import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { NoticeService, NoticeStore } from '../notifications';
import { FeedCursorStore, FeedFollower, FeedStore } from '../records';
import { readConfig } from '../settings';
import type { startRegister } from './startRegister';

type Leads = ConstructorParameters<typeof NoticeService>[5];
type ConcernedBy = ConstructorParameters<typeof NoticeService>[6];

/** The clock of a test. */
export interface TestClock {
  now: DateTime;
}

/** Takes the messages of Parc in place of the portal's notifications. */
export function listenToNotices(options: {
  register: () => Awaited<ReturnType<typeof startRegister>>;
  clock: TestClock;
  leads?: Leads;
  concernedBy?: ConcernedBy;
}) {
  const { clock } = options;
  const heard = { sent: [] as NotificationSendOptions[] };
  const service = (language = 'en') =>
    new NoticeService(
      new NoticeStore(options.register().knex),
      {
        send: async each => {
          heard.sent.push(each);
        },
      },
      readConfig(
        mockServices.rootConfig({
          data: { parc: { company: { language } } },
        }),
      ),
      () => clock.now,
      mockServices.logger.mock(),
      options.leads ?? (async () => []),
      options.concernedBy ?? (async () => []),
    );
  const follower = () => {
    const { knex } = options.register();
    return new FeedFollower(
      knex,
      new FeedStore(knex),
      new FeedCursorStore(knex),
      service().consumer,
      mockServices.logger.mock(),
    );
  };
  return {
    heard,
    service,
    /** From here on; what is due already is told no more. */
    begin: async () => {
      heard.sent = [];
      await follower().start();
      await service().lookForDue();
    },
    /** What is told now, of changes and of what is due, looked for twice: to whom, what and where it leads. */
    told: async (language?: string) => {
      heard.sent = [];
      await follower().run();
      await service(language).lookForDue();
      await service(language).lookForDue();
      clock.now = clock.now.plus({ seconds: 5 });
      await service(language).sendWaiting();
      return heard.sent
        .map(({ recipients, payload }) => [
          'entityRef' in recipients && recipients.entityRef,
          payload.title,
          payload.link,
        ])
        .sort();
    },
  };
}
