import { useReducer } from 'react';
import {
  DependencyGraph,
  DependencyGraphTypes,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { ImpactAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { impactGraph, type ImpactEdge, type ImpactNode } from './impactGraph';
import { ImpactBox } from './ImpactBox';

const useStyles = makeStyles(theme => ({
  // The graph's own button to fill the screen is placed by it.
  frame: { position: 'relative' },
  graph: {
    width: '100%',
    height: 420,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    [theme.breakpoints.down('xs')]: { height: 320 },
  },
  label: { fill: theme.palette.text.primary, fontSize: 12 },
}));

/** What a change hits as a graph: from what is changed itself, along the way there. */
const ImpactGraph = ({ impact }: { impact: ImpactAnswer }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const [, layOutAgain] = useReducer((count: number) => count + 1, 0);
  const { nodes, edges, leftOut } = impactGraph(impact);
  return (
    <>
      <div
        role="group"
        aria-label={t('changes.impact.title')}
        className={classes.frame}
      >
        <DependencyGraph<ImpactNode, ImpactEdge>
          nodes={nodes}
          edges={edges}
          className={classes.graph}
          direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
          labelPosition={DependencyGraphTypes.LabelPosition.CENTER}
          nodeMargin={16}
          rankMargin={100}
          paddingX={64}
          paddingY={32}
          zoom="enable-on-click"
          fit="contain"
          showArrowHeads
          renderNode={({ node }) => (
            <ImpactBox impacted={node.impacted} onWidth={layOutAgain} />
          )}
          renderLabel={({ edge }) => (
            <text className={classes.label} textAnchor="middle">
              {t(`changes.impact.reached.${edge.relation}`)}
            </text>
          )}
        />
      </div>
      <p>{t('changes.impact.graphHint')}</p>
      {leftOut > 0 && (
        <p>
          {t('changes.impact.leftOut', {
            count: leftOut,
            total: formats.number(leftOut),
          })}
        </p>
      )}
    </>
  );
};

export default ImpactGraph;
