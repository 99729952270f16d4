import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { Money } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';

/** One line: what it counts, how many, what they cost, and the way to them. */
export interface GroupRow {
  key: string;
  label: ReactNode;
  count: number;
  sums: Money[];
  /** Without it the number is no link. */
  to?: string;
  isLoading?: boolean;
}

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '0.875rem',
    '& th, & td': {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
      fontWeight: 'normal',
    },
    '& thead th': {
      color: theme.palette.text.secondary,
      fontSize: '0.8125rem',
    },
    '& tr > *:nth-child(n+2)': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
}));

/** Groups as a table: the words and numbers of a chart, each number a link to what it counts. */
export const GroupTable = (props: {
  caption: string;
  heading: string;
  /** What the sums are; without it what the things cost. */
  valueHeading?: string;
  rows: GroupRow[];
}) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.heading}</th>
          <th scope="col">{t('totals.count')}</th>
          <th scope="col">{props.valueHeading ?? t('totals.value')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td>
              <Count to={row.to}>
                {row.isLoading ? '…' : formats.number(row.count)}
              </Count>
            </td>
            <td>
              {row.sums.length
                ? row.sums.map(formats.roundMoney).join(' + ')
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Count = ({ to, children }: { to?: string; children: string }) =>
  to ? <Link to={to}>{children}</Link> : <>{children}</>;
