import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import Paper from '@material-ui/core/Paper';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  locations,
  parcAdministerPermission,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useMay } from '../permissions';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordCreateForm,
  RecordSkeleton,
  CreateButton,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { LocationDetails } from './LocationDetails';
import { SitesCard } from './SitesCard';
import { LocationTree } from './LocationTree';
import { useLocationTree } from './useLocationTree';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 1fr) 2fr',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
  },
  tree: { padding: theme.spacing(2), overflow: 'hidden' },
}));

/** `/parc/locations`, and `/parc/locations/PAR/HQ/2` with that place open. */
export const LocationPage = () => {
  const classes = useStyles();
  const text = useText();
  const path = useParams()['*'] || undefined;
  const [search] = useSearchParams();
  const tree = useLocationTree();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  if (tree.error)
    return <ErrorPanel error={tree.error} onRetry={tree.reload} />;
  if (search.has('new')) return <NewLocation onMade={tree.reload} />;
  if (!tree.value) return <RecordSkeleton />;
  const details = path && (
    <LocationDetails
      key={path}
      path={path}
      nodes={tree.value}
      onChanged={tree.reload}
    />
  );
  return (
    <>
      {!path && (
        <PageTitle title={text.noun(locations, 'many')}>
          <NewButton />
        </PageTitle>
      )}
      {tree.value.length === 0 ? (
        <EmptyState
          title={text.noun(locations, 'empty')}
          hint={text.noun(locations, 'emptyHint')}
        >
          <NewButton />
        </EmptyState>
      ) : (
        <div className={classes.columns}>
          {/* On a narrow screen, a place in sight takes the tree's room. */}
          {!(isNarrow && path) && <TreePanel nodes={tree.value} path={path} />}
          <div>
            {details || (!isNarrow && <SitesCard nodes={tree.value} />)}
          </div>
        </div>
      )}
    </>
  );
};

const TreePanel = (props: {
  nodes: NonNullable<ReturnType<typeof useLocationTree>['value']>;
  path?: string;
}) => {
  const classes = useStyles();
  const paths = useParcPaths();
  const navigate = useNavigate();
  return (
    <Paper variant="outlined" className={classes.tree}>
      <LocationTree
        nodes={props.nodes}
        selected={props.path}
        onSelect={chosen => navigate(paths.record('locations', chosen))}
      />
    </Paper>
  );
};

const NewButton = () => {
  const mayAdminister = useMay(parcAdministerPermission);
  return mayAdminister ? <CreateButton noun={locations} /> : null;
};

/** `?new&parent=PAR/HQ`: the path begins with its parent's. */
const NewLocation = ({ onMade }: { onMade(): void }) => {
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const parent = search.get('parent');
  const initial = useMemo(
    () => (parent ? { path: `${parent}/` } : {}),
    [parent],
  );
  return (
    <>
      <PageTitle title={text.noun(locations, 'new')} />
      <RecordCreateForm
        noun={locations}
        initial={initial}
        onSaved={made => {
          onMade();
          navigate(paths.record('locations', made.ref));
        }}
        onCancel={() =>
          navigate(
            parent
              ? paths.record('locations', parent)
              : paths.list('locations'),
          )
        }
      />
    </>
  );
};
