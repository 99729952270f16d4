import type { ReactNode } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  first: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(0.5),
  },
  title: { fontSize: '1.125rem', fontWeight: 500 },
  rest: { color: theme.palette.text.secondary, fontSize: '0.875rem' },
}));

/** What the portal's search gives to who shows one of its results. */
export interface ResultProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}

/** A record among the results of the portal's search: its title as a link, its state, and a line about it. */
export const ResultItem = (props: {
  result: SearchDocument;
  highlight?: ResultHighlight;
  icon: ReactNode;
  state: ReactNode;
  children: ReactNode;
}) => {
  const { result, highlight } = props;
  const classes = useStyles();
  return (
    <>
      <ListItemIcon>{props.icon}</ListItemIcon>
      <div className={classes.root}>
        <div className={classes.first}>
          <Link noTrack to={result.location} className={classes.title}>
            <Highlighted
              text={result.title}
              found={highlight?.fields.title}
              highlight={highlight}
            />
          </Link>
          {props.state}
        </div>
        <div className={classes.rest}>{props.children}</div>
      </div>
    </>
  );
};

/** A text with what was found in it marked. */
export const Highlighted = (props: {
  text: string;
  found?: string;
  highlight?: ResultHighlight;
}) =>
  props.found && props.highlight ? (
    <HighlightedSearchResultText
      text={props.found}
      preTag={props.highlight.preTag}
      postTag={props.highlight.postTag}
    />
  ) : (
    <>{props.text}</>
  );
