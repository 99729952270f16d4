import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { assets, type Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { EntityLink, FieldValue, StateChip, useToday } from '../records';
import { useParcPaths } from '../useParcPaths';

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(2), height: '100%' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  title: { fontSize: '1.0625rem', fontWeight: 600, overflowWrap: 'anywhere' },
  kind: { color: theme.palette.text.secondary },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: theme.spacing(0.25, 1.5),
    margin: theme.spacing(1, 0, 0),
    fontSize: '0.875rem',
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
}));

/** What somebody wants to know of a thing on their desk, and what a help desk asks for first. */
export const EquipmentCard = (props: {
  asset: Asset;
  /** Where it is not clear who has it. */
  showsHolder: boolean;
}) => {
  const { asset, showsHolder } = props;
  const classes = useStyles();
  const text = useText();
  const paths = useParcPaths();
  const title = asset.name ?? asset.model?.name ?? asset.tag;
  return (
    <Paper variant="outlined" className={classes.card}>
      <div className={classes.head}>
        <div>
          <Link
            to={paths.record('assets', asset.ref)}
            className={classes.title}
          >
            {title}
          </Link>
          <Typography variant="body2" className={classes.kind}>
            {[asset.tag, text.name(asset.category)].join(' · ')}
          </Typography>
        </div>
        <FieldValue noun={assets} field="status" value={asset.status} />
      </div>
      <dl className={classes.fields}>
        {asset.name && <Line field="model" asset={asset} />}
        <Line field="serial" asset={asset} />
        {showsHolder && asset.assignedTo && (
          <Row label={text.field(assets, 'assignedTo')}>
            <EntityLink entityRef={asset.assignedTo} />
          </Row>
        )}
        <Line field="location" asset={asset} />
        <Line field="assignedSince" asset={asset} />
        <ReturnLine asset={asset} />
        <Line field="warrantyEnd" asset={asset} />
      </dl>
    </Paper>
  );
};

const Line = (props: { field: keyof Asset & string; asset: Asset }) => {
  const text = useText();
  const value = props.asset[props.field];
  if (value === undefined) return null;
  return (
    <Row label={text.field(assets, props.field)}>
      <FieldValue noun={assets} field={props.field} value={value} />
    </Row>
  );
};

/** A day that has passed asks to bring the thing back. */
const ReturnLine = ({ asset }: { asset: Asset }) => {
  const text = useText();
  const today = useToday();
  if (!asset.expectedBack) return null;
  return (
    <Row label={text.field(assets, 'expectedBack')}>
      <FieldValue
        noun={assets}
        field="expectedBack"
        value={asset.expectedBack}
      />{' '}
      {asset.expectedBack < today && (
        <StateChip colour="red" icon="ReportProblem">
          {text.t('my.overdue')}
        </StateChip>
      )}
    </Row>
  );
};

const Row = (props: { label: string; children: ReactNode }) => (
  <>
    <dt>{props.label}</dt>
    <dd>{props.children}</dd>
  </>
);
