import { setTimeout as pause } from 'node:timers/promises';
import type { Portal } from '../support';
import { FeedReader } from '../journeys/FeedReader';
import { checkCatalog, checkNotices, checkSearch } from './checkFollowers';
import { checkFeed, checkRegister } from './checkRegister';
import { Load } from './Load';

/** What one check looked at, and what it found wrong, a line each. */
export type Finding = { what: string; count: number; wrong: string[] };

/** The comparison that mends what a killed backend left half done in the catalog is a daily one otherwise. */
export const soakConfig = {
  parc: { catalog: { fullPass: { seconds: 45 } } },
};

export type SoakOptions = { minutes: number; tell?(text: string): void };

/** Several people write through two backends, of which the second is killed and started again twice. */
export async function soak(
  portals: readonly Portal[],
  { minutes, tell = () => {} }: SoakOptions,
): Promise<Finding[]> {
  const [first, second] = portals;
  const load = new Load(portals.map(portal => portal.as('fleetManager')));
  const feed = new FeedReader(first.as('auditor'));
  const end = Date.now() + minutes * 60_000;
  let isBack = false;
  const isOver = () => isBack && Date.now() >= end;

  const reading = keepReading(feed, isOver);
  const working = load.run(isOver);
  for (const round of ['first', 'second']) {
    await pause(minutes * 15_000);
    await second.kill();
    tell(`killed for the ${round} time; ${load.answered} writes answered`);
    await pause(2_000);
    await second.restart();
    tell(`is back; ${load.answered} writes answered`);
  }
  isBack = true;
  await Promise.all([working, reading]);
  await load.settle();
  tell(`over: ${load.answered} writes answered, ${load.unanswered} unanswered`);

  const findings = [
    ...(await checkRegister(first, load)),
    await checkFeed(first, feed),
    await checkNotices(first),
    await checkCatalog(first),
    await checkSearch(first),
  ];
  return findings;
}

/** Follows the feed all the while, as a service would. */
async function keepReading(feed: FeedReader, isOver: () => boolean) {
  while (!isOver()) {
    await feed.readOn();
    await pause(200);
  }
}
