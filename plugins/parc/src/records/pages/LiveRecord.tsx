import type { ReactElement } from 'react';
import { useParams } from 'react-router-dom';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { ErrorPanel } from '../ErrorPanel';
import { RecordSkeleton } from '../RecordSkeleton';
import { useLiveRecord } from '../useRecord';

/** Shows the record of the address as it is now, with what reads it again; or that it is coming, or why it does not. */
export const LiveRecord = <R,>(props: {
  noun: Noun;
  children(record: R, reload: () => void): ReactElement;
}) => {
  const { ref = '' } = useParams();
  const { value, error, isLoading, reload } = useLiveRecord(props.noun, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  // What is done to it now would be done to what it was.
  return (
    <div aria-busy={isLoading} style={{ display: 'contents' }}>
      {props.children(value as unknown as R, reload)}
    </div>
  );
};
