import { Fragment } from 'react';
import { EntityLink } from '../records';

/** Entities in a row, by their names; of none a dash. */
export const EntityLinks = ({ refs }: { refs: readonly string[] }) => (
  <>
    {refs.length === 0 && '–'}
    {refs.map((ref, at) => (
      <Fragment key={ref}>
        {at > 0 && ', '}
        <EntityLink entityRef={ref} />
      </Fragment>
    ))}
  </>
);
