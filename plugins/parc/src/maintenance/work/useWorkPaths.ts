import { useParcPaths } from '../../useParcPaths';

/** The addresses of a technician's pages. */
export function useWorkPaths() {
  const paths = useParcPaths();
  const today = paths.maintenance('work');
  const order = (ref: string) => `${today}/${encodeURIComponent(ref)}`;
  return {
    today,
    order,
    asset: (ref: string, tag: string) =>
      `${order(ref)}?asset=${encodeURIComponent(tag)}`,
  };
}
