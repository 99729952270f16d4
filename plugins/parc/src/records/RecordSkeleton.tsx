import Skeleton from '@material-ui/lab/Skeleton';

/** The shape of a record's page that is on its way. */
export const RecordSkeleton = () => (
  <div aria-busy>
    <Skeleton variant="text" width="40%" height={48} animation="wave" />
    <Skeleton variant="rect" height={320} animation="wave" />
  </div>
);
