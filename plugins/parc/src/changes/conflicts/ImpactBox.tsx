import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Impacted } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { stateColours } from '../../records';

/** In pixels. */
const padding = 10;
const lineHeight = 16;
const height = 2 * lineHeight + 2 * padding;

const useStyles = makeStyles(theme => {
  const { blue, grey } = stateColours(theme.palette.type);
  return {
    link: {
      cursor: 'pointer',
      '&:focus-visible rect': { strokeWidth: 3 },
    },
    changed: { fill: blue.background, stroke: blue.solid, strokeWidth: 2 },
    hit: { fill: grey.background, stroke: grey.solid },
    kind: { fill: grey.text, fontSize: 11 },
    name: { fill: theme.palette.text.primary, fontSize: 13, fontWeight: 600 },
  };
});

/** An entity of the graph: of which kind, and its name; it leads to its page. What is changed itself stands out. */
export const ImpactBox = (props: {
  impacted: Impacted;
  /** It is as wide as its words, which come from the catalog a little later: the graph is to be laid out again. */
  onWidth(): void;
}) => {
  const { onWidth } = props;
  const { ref, distance } = props.impacted;
  const classes = useStyles();
  const { t } = useText();
  const words = useRef<SVGGElement>(null);
  const [width, setWidth] = useState(0);
  const { primaryTitle } = useEntityPresentation(ref);
  const kind = useKindName(parseEntityRef(ref).kind);
  const { href, open } = useWayTo(ref);
  useLayoutEffect(() => {
    // What has no layout, as in a test, has no width either.
    setWidth(Math.ceil(words.current?.getBBox?.().width ?? 0));
  }, [primaryTitle]);
  useEffect(() => {
    if (width > 0) onWidth();
  }, [width, onWidth]);
  return (
    <a href={href} className={classes.link} onClick={open}>
      <rect
        className={distance === 0 ? classes.changed : classes.hit}
        width={width + 2 * padding}
        height={height}
        rx={6}
      />
      <g ref={words} transform={`translate(${padding},${padding})`}>
        <text className={classes.kind} y={lineHeight - 4}>
          {distance === 0 ? t('changes.impact.changed', { kind }) : kind}
        </text>
        <text className={classes.name} y={2 * lineHeight - 2}>
          {primaryTitle}
        </text>
      </g>
    </a>
  );
};

/** The kinds of the catalog that depend on each other; a company's own kind has no other name. */
const kinds = [
  'api',
  'component',
  'domain',
  'group',
  'hardwareasset',
  'resource',
  'system',
] as const;

function useKindName(kind: string): string {
  const { t } = useText();
  const known = kinds.find(each => each === kind.toLocaleLowerCase('en-US'));
  return known ? t(`changes.impact.kinds.${known}`) : kind;
}

/** Where an entity's page is; opened within the portal, unless a new tab is asked for. */
function useWayTo(ref: string) {
  const toEntity = useRouteRef(entityRouteRef);
  const navigate = useNavigate();
  const href = toEntity(parseEntityRef(ref));
  return {
    href,
    open: (event: React.MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      navigate(href);
    },
  };
}
