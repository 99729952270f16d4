import { makeStyles } from '@material-ui/core/styles';

const checkBoxWidth = 42;

/** How the cells of a record table look; head and rows share them, so that sticky columns line up. */
export const useTableStyles = makeStyles(theme => {
  const border = `1px solid ${theme.palette.divider}`;
  const paper = theme.palette.background.paper;
  const tint = theme.palette.type === 'dark' ? '#ffffff12' : '#1f77c414';
  return {
    cell: {
      padding: theme.spacing(0.5, 1),
      borderBottom: border,
      textAlign: 'left',
      fontWeight: 'normal',
      whiteSpace: 'nowrap',
      maxWidth: 230,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      height: 36,
      // A note of many lines is one line here.
      '& span': { whiteSpace: 'nowrap !important' },
    },
    number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
    headCell: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      backgroundColor: paper,
      fontWeight: 600,
      fontSize: '0.8125rem',
      color: theme.palette.text.primary,
      borderBottom: `2px solid ${theme.palette.divider}`,
    },
    check: {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      width: checkBoxWidth,
      minWidth: checkBoxWidth,
      padding: 0,
      textAlign: 'center',
      backgroundColor: paper,
    },
    first: {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      backgroundColor: paper,
      borderRight: border,
    },
    afterCheck: { left: checkBoxWidth },
    headSticky: { zIndex: 3 },
    row: {
      '&:hover > *': { backgroundImage: `linear-gradient(${tint}, ${tint})` },
    },
    chosen: {
      '& > *': { backgroundImage: `linear-gradient(${tint}, ${tint})` },
    },
    checkBox: { padding: 6 },
  };
});

/** Kinds whose values are compared by their digits, and so stand at the right. */
export function isNumeric(kind: string | undefined): boolean {
  return kind === 'money' || kind === 'number';
}
