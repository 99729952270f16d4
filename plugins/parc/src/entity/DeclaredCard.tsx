import { makeStyles } from '@material-ui/core/styles';
import { useEntity } from '@backstage/plugin-catalog-react';
import { normaliseEntityRef } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card } from '../records/FieldCard';
import { EntityLink } from '../records/EntityLink';
import { specRows } from './specRows';

const useStyles = makeStyles(theme => ({
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, 32%) 1fr',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    fontSize: '0.875rem',
    '& dt': { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
    '& dd': {
      margin: 0,
      minWidth: 0,
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-line',
    },
  },
}));

/**
 * What the file of one of Parc's kinds declares, under the names that the file uses and the documentation explains.
 * An asset has cards of its own: it is a record, not a file.
 */
export const DeclaredCard = () => {
  const classes = useStyles();
  const { entity } = useEntity();
  const text = useText();
  const related = new Set(entity.relations?.map(each => each.targetRef));
  return (
    <Card heading={text.t('entity.declared')}>
      <dl className={classes.rows}>
        {specRows(entity.spec).map(({ path, values }) => (
          <Row key={path} path={path} values={values} related={related} />
        ))}
      </dl>
    </Card>
  );
};

/** A value that names a related entity is a link to it. */
const Row = (props: {
  path: string;
  values: string[];
  related: ReadonlySet<string>;
}) => (
  <>
    <dt>
      <code>{props.path}</code>
    </dt>
    <dd>
      {props.values.map((value, index) => {
        const ref = normaliseEntityRef(value);
        return (
          <span key={value}>
            {index > 0 && ', '}
            {ref && props.related.has(ref) ? (
              <EntityLink entityRef={ref} />
            ) : (
              value
            )}
          </span>
        );
      })}
    </dd>
  </>
);
