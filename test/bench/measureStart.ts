import type { Portal } from '../support';

/** How long the whole portal takes from its start until it is ready, in milliseconds; it was started before. */
export async function measureStart(portal: Portal): Promise<number> {
  await portal.kill();
  const started = performance.now();
  await portal.restart();
  return performance.now() - started;
}
