import Skeleton from '@material-ui/lab/Skeleton';
import { useTableStyles } from './useTableStyles';

const rows = Array.from({ length: 12 }, (_, at) => at);

/** The shape of the rows that are on their way. */
export const TableSkeleton = ({ columns }: { columns: number }) => {
  const classes = useTableStyles();
  return (
    <>
      {rows.map(row => (
        <tr key={row}>
          {Array.from({ length: columns }, (_, column) => (
            <td key={column} className={classes.cell}>
              <Skeleton animation="wave" />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
};
