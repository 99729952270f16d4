import { Link } from '@backstage/core-components';
import { useParcPaths } from '../useParcPaths';

/** A record by its reference alone. */
export const RefLink = (props: { plural: string; refText: string }) => {
  const paths = useParcPaths();
  return (
    <Link to={paths.record(props.plural, props.refText)}>{props.refText}</Link>
  );
};
