import { Link } from '@backstage/core-components';
import { useParcPaths } from '../../useParcPaths';
import { useChangesOf } from './useChangesOf';

/** Other changes by their numbers and titles; of one that the reader may not see, the name alone. */
export const ChangeLinks = ({ refs }: { refs: readonly string[] }) => {
  const paths = useParcPaths();
  const changes = useChangesOf(refs);
  return (
    <>
      {refs.map(ref => {
        const change = changes.get(ref);
        return (
          <div key={ref}>
            {change ? (
              <Link to={paths.record('changes', change.ref)}>
                {`${change.number} · ${change.title}`}
              </Link>
            ) : (
              ref
            )}
          </div>
        );
      })}
    </>
  );
};
