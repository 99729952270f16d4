import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  getCompoundEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import {
  ALL_RELATION_PAIRS,
  catalogGraphApiRef,
  EntityRelationsGraph,
  type EntityEdge,
} from '@backstage/plugin-catalog-graph';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { PARC_RELATION_PAIRS } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';

const pairs = [...ALL_RELATION_PAIRS, ...PARC_RELATION_PAIRS];
const relations = pairs.flat();

const useStyles = makeStyles(theme => ({
  graph: {
    height: 400,
    [theme.breakpoints.down('xs')]: { height: 280 },
  },
  label: { fill: theme.palette.text.primary },
}));

/** The catalog's graph with Parc's own relations; a portal without the catalog's graph shows none. */
const RelationsGraph = ({ entity }: { entity: Entity }) => {
  const classes = useStyles();
  const hasGraph = Boolean(useApiHolder().get(catalogGraphApiRef));
  const toEntity = useRouteRef(entityRouteRef);
  const navigate = useNavigate();
  const root = useMemo(() => getCompoundEntityRef(entity), [entity]);
  if (!hasGraph) return null;
  return (
    <EntityRelationsGraph
      rootEntityNames={root}
      maxDepth={1}
      relations={relations}
      relationPairs={pairs}
      zoom="enable-on-click"
      className={classes.graph}
      renderLabel={({ edge }) => <RelationLabel edge={edge} />}
      onNodeClick={node => navigate(toEntity(parseEntityRef(node.id)))}
    />
  );
};

/** One of the two names of a relation is enough: the line says which way it goes. */
const RelationLabel = ({ edge }: { edge: EntityEdge }) => {
  const classes = useStyles();
  const { find } = useText();
  const [type] = edge.relations;
  return (
    <text className={classes.label} textAnchor="middle">
      {find(`relations.types.${type}`) ?? type}
    </text>
  );
};

export default RelationsGraph;
