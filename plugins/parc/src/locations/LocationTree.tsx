import { useEffect, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import ChevronRight from '@material-ui/icons/ChevronRight';
import ExpandMore from '@material-ui/icons/ExpandMore';
import TreeItem from '@material-ui/lab/TreeItem';
import TreeView from '@material-ui/lab/TreeView';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../language';
import {
  ancestorPaths,
  branchPaths,
  searchTree,
  type LocationNode,
} from './locationTree';

const useStyles = makeStyles(theme => ({
  tree: { marginTop: theme.spacing(1) },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  code: { fontSize: '0.8125rem', marginLeft: theme.spacing(0.5) },
  count: {
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** So few that what is directly below them is worth seeing at once. */
const fewRoots = 4;

/** The places as a tree: arrow keys walk and open it, letters jump. */
export const LocationTree = (props: {
  nodes: LocationNode[];
  selected?: string;
  onSelect(path: string): void;
}) => {
  const { nodes, selected, onSelect } = props;
  const classes = useStyles();
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [expanded, setExpanded] = useState<string[]>(() =>
    nodes.length <= fewRoots ? nodes.map(node => node.location.path) : [],
  );
  const shown = searchTree(nodes, typed);

  // A link to a room shows where the room is.
  useEffect(() => {
    if (!selected) return;
    setExpanded(before => [
      ...new Set([...before, ...ancestorPaths(selected), selected]),
    ]);
  }, [selected]);

  return (
    <>
      <TextField
        id="find-place"
        fullWidth
        size="small"
        variant="outlined"
        label={t('locations.search')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      <TreeView
        className={classes.tree}
        aria-label={t('locations.tree')}
        defaultCollapseIcon={<ExpandMore />}
        defaultExpandIcon={<ChevronRight />}
        expanded={typed.trim() ? branchPaths(shown) : expanded}
        selected={selected ?? ''}
        onNodeToggle={(_: object, paths: string[]) => setExpanded(paths)}
        onNodeSelect={(_: object, path: string) => onSelect(path)}
      >
        {shown.map(node => (
          <Branch key={node.location.path} node={node} />
        ))}
      </TreeView>
    </>
  );
};

const Branch = ({ node }: { node: LocationNode }) => {
  const classes = useStyles();
  const formats = useFormats();
  const { path, name } = node.location;
  const code = path.slice(path.lastIndexOf('/') + 1);
  return (
    <TreeItem
      nodeId={path}
      label={
        <span className={classes.item}>
          <span className={classes.name}>
            {name}
            {!name.includes(code) && (
              <span className={classes.code}>{code}</span>
            )}
          </span>
          <span className={classes.count}>{formats.number(node.count)}</span>
        </span>
      }
    >
      {node.children.map(child => (
        <Branch key={child.location.path} node={child} />
      ))}
    </TreeItem>
  );
};
