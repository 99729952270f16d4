import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Check from '@material-ui/icons/Check';
import FileCopy from '@material-ui/icons/FileCopyOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../language';
import { useAction } from '../loading';
import { ErrorPanel } from './ErrorPanel';

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
  box: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0.5, 0.5, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.default,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    margin: theme.spacing(0.5, 0),
    fontFamily: 'monospace',
    fontSize: '0.8125rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** A text to take along, with a button that copies it. */
export const CopyText = (props: {
  label: string;
  text: string;
  /** The label stands above it already, and only names the button. */
  isHidden?: boolean;
}) => {
  const { label, text } = props;
  const classes = useStyles();
  const { t } = useText();
  const [isCopied, setIsCopied] = useState(false);
  const copying = useAction(async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  });
  return (
    <div>
      {!props.isHidden && <div className={classes.label}>{label}</div>}
      <div className={classes.box}>
        <pre className={classes.text} aria-label={label}>
          {text}
        </pre>
        <IconButton
          size="small"
          aria-label={
            isCopied ? t('record.copied') : t('record.copy', { what: label })
          }
          onClick={() => copying.run()}
        >
          {isCopied ? (
            <Check fontSize="small" />
          ) : (
            <FileCopy fontSize="small" />
          )}
        </IconButton>
      </div>
      {copying.error && <ErrorPanel error={copying.error} />}
    </div>
  );
};
