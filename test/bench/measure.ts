/** How long something took, over many times, in milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
  perSecond: number;
}

/** How long one measurement may go on, and how often it is done at least and at most. */
export interface Effort {
  milliseconds: number;
  atLeast: number;
  atMost: number;
}

type Work = (index: number) => Promise<unknown>;

/** Does several things in turn, so that whatever else the machine does meets them alike. */
export async function measureInTurn(
  works: readonly Work[],
  effort: Effort,
): Promise<Timing[]> {
  const times = works.map((): number[] => []);
  const ends = performance.now() + effort.milliseconds * works.length;
  for (let index = 0; isGoingOn(index, ends, effort); index += 1) {
    for (const [which, work] of works.entries()) {
      times[which].push(await timeOf(work, index));
    }
  }
  return times.map(each => toTiming(each, sum(each)));
}

/**
 * Does one thing by several clients at once, each the next time as soon as it is done; says which client does it. Ends
 * earlier when it is no more wanted.
 */
export async function measureAtOnce(
  work: (index: number, client: number) => Promise<unknown>,
  clients: number,
  effort: Effort,
  isWanted = () => true,
): Promise<Timing> {
  const times: number[] = [];
  const started = performance.now();
  const ends = started + effort.milliseconds;
  let next = 0;
  const runClient = async (client: number) => {
    while (isGoingOn(next, ends, effort) && isWanted()) {
      next += 1;
      times.push(await timeOf(index => work(index, client), next));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, at) => runClient(at)));
  return toTiming(times, performance.now() - started);
}

function isGoingOn(done: number, ends: number, effort: Effort): boolean {
  if (done < effort.atLeast) return true;
  return done < effort.atMost && performance.now() < ends;
}

async function timeOf(work: Work, index: number): Promise<number> {
  const started = performance.now();
  await work(index);
  return performance.now() - started;
}

/** What a list of times comes to, that took so long in all, in milliseconds. */
export function toTiming(times: number[], elapsed: number): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: (times.length * 1_000) / elapsed,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
