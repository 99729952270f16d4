import type { Portal } from '../support';

/** How long the whole portal takes from its start until it is ready, in milliseconds; the second start of two. */
export async function measureStart(portal: Portal): Promise<number> {
  await portal.restart();
  const started = performance.now();
  await portal.restart();
  return performance.now() - started;
}
