import type { ReactNode } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import Devices from '@material-ui/icons/Devices';
import { Link } from '@backstage/core-components';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { assets, type AssetDocument } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { FieldValue } from '../records';

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

/** An asset among the results of the portal's search: what it is, its status, where it is and who has it. */
export const AssetResultListItem = (props: {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}) => {
  const classes = useStyles();
  const text = useText();
  if (!props.result) return null;
  // What stands for an empty estate has only a title.
  const asset = props.result as Partial<AssetDocument> & SearchDocument;
  const kind = text.name({ name: asset.category, nameFr: asset.categoryFr });
  const person = asset.person ?? asset.assignedTo;
  return (
    <>
      <ListItemIcon>{props.icon ?? <Devices aria-hidden />}</ListItemIcon>
      <div className={classes.root}>
        <div className={classes.first}>
          <Link noTrack to={asset.location} className={classes.title}>
            <Highlighted
              text={asset.title}
              found={props.highlight?.fields.title}
              highlight={props.highlight}
            />
          </Link>
          <FieldValue noun={assets} field="status" value={asset.status} />
        </div>
        <div className={classes.rest}>
          {asset.model ? (
            <Highlighted
              text={asset.text}
              found={props.highlight?.fields.text}
              highlight={props.highlight}
            />
          ) : (
            [kind, asset.place, person].filter(Boolean).join(' · ')
          )}
          {asset.serial && ` · ${text.field(assets, 'serial')} ${asset.serial}`}
        </div>
      </div>
    </>
  );
};

const Highlighted = (props: {
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
