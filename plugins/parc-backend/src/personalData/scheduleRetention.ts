import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { Duration, type DateTime } from 'luxon';
import type { UsageStore } from '../software';
import type { PersonalDataService } from './PersonalDataService';
import type { RetentionStore } from './RetentionStore';
import type { SightingStore } from './SightingStore';

/** What the daily work needs; the durations say how long things are kept. */
export interface Retention {
  personalData: PersonalDataService;
  store: RetentionStore;
  sightings: SightingStore;
  usage: UsageStore;
  clock: () => DateTime;
  feed: HumanDuration;
  peopleOfGoneAssets?: HumanDuration;
  usersSeen: HumanDuration;
  softwareUsage: HumanDuration;
}

/** Has one replica look every day who left, and forget what was kept for long enough. */
export async function scheduleRetention(
  scheduler: SchedulerService,
  { personalData, store, sightings, usage, clock, ...kept }: Retention,
): Promise<void> {
  const before = (duration: HumanDuration) =>
    clock().minus(Duration.fromObject(duration)).toISO()!;
  const daily = {
    frequency: { days: 1 },
    // Not while everything starts, nor before the catalog knows its people.
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    scope: 'global' as const,
  };
  await scheduler.scheduleTask({
    ...daily,
    id: 'look-for-departed-people',
    fn: () => personalData.lookForDeparted(),
  });
  await scheduler.scheduleTask({
    ...daily,
    id: 'forget-what-is-old',
    fn: async () => {
      await store.pruneFeed(before(kept.feed));
      await sightings.forgetOld(before(kept.usersSeen));
      await usage.forgetOld(before(kept.softwareUsage));
      if (kept.peopleOfGoneAssets) {
        const gone = before(kept.peopleOfGoneAssets);
        await store.forgetPeopleOfGoneAssets(gone);
        await sightings.forgetOfGoneAssets(gone);
      }
    },
  });
}
