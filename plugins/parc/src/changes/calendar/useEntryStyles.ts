import { makeStyles } from '@material-ui/core/styles';
import { ruleOfEachColour } from '../../records';

/** How an entry of the calendar looks: a block in the colour of its status; maintenance has a dashed edge. */
export const useEntryStyles = makeStyles(theme => ({
  // Hundreds of entries share them.
  ...ruleOfEachColour(theme.palette.type, ({ text, background, solid }) => ({
    color: `${text} !important`,
    backgroundColor: background,
    borderLeft: `3px solid ${solid}`,
  })),
  entry: {
    display: 'block',
    padding: '1px 4px',
    borderRadius: 4,
    fontSize: '0.8125rem',
    lineHeight: '20px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  short: {
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  order: {
    outline: `1px dashed ${theme.palette.text.secondary}`,
    outlineOffset: -1,
    borderLeftStyle: 'dashed',
  },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
}));
