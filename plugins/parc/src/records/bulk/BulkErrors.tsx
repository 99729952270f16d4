import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { Noun, RowError } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { RefLink } from '../RefLink';
import { codeText } from '../useErrorText';

/** Enough to see the pattern; thousands of rows would freeze the page. */
const mostShown = 200;

const useStyles = makeStyles(theme => ({
  root: {
    overflowX: 'auto',
    '& td, & th': { wordBreak: 'normal', padding: theme.spacing(0.75, 1) },
    '& td:first-child': { whiteSpace: 'nowrap' },
  },
}));

/** What was refused, item by item, and why. */
export const BulkErrors = (props: {
  noun: Noun;
  errors: readonly RowError[];
}) => {
  const { noun, errors } = props;
  const text = useText();
  const formats = useFormats();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text.noun(noun, 'one')}</TableCell>
            <TableCell>{text.t('bulk.field')}</TableCell>
            <TableCell>{text.t('bulk.why')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {errors.slice(0, mostShown).map((error, at) => (
            <TableRow key={at}>
              <TableCell>
                {error.ref ? (
                  <RefLink plural={noun.plural} refText={error.ref} />
                ) : (
                  error.row
                )}
              </TableCell>
              <TableCell>
                {error.field && text.field(noun, error.field)}
              </TableCell>
              <TableCell>
                {codeText(text, formats, error.code, paramsOf(error)) ??
                  error.message}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {errors.length > mostShown && (
        <p>{text.t('bulk.moreErrors', { count: errors.length - mostShown })}</p>
      )}
    </div>
  );
};

function paramsOf(error: RowError): Record<string, unknown> | undefined {
  return (error as { params?: Record<string, unknown> }).params;
}
