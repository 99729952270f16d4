/** Runs tasks, so many at a time, each once; returns the results of those that succeeded. */
export async function atOnce<T>(
  width: number,
  tasks: ReadonlyArray<() => Promise<T>>,
): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      await task().then(
        result => results.push(result),
        () => undefined,
      );
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
