import type { ParcPaths } from '../../useParcPaths';

/** Where a standard change is made: of a model, or first the choice of one. */
export function standardChangePath(paths: ParcPaths, model?: string): string {
  const path = paths.changes('new/standard');
  return model ? `${path}?model=${encodeURIComponent(model)}` : path;
}
