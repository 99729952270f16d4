import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import {
  windows,
  type WindowPreviewAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { codeText } from '../../records';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(3.5),
    fontSize: '0.875rem',
    '& li': { marginTop: theme.spacing(0.5) },
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** When a window is next, by its own clock, and when it ends for good; or what is wrong with it. */
export const NextTimes = (props: {
  preview: WindowPreviewAnswer;
  mostShown: number;
}) => {
  const { preview, mostShown } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { items, endsAt, timeZone } = preview;
  if (preview.problems.length > 0) return <Problems {...preview} />;
  return (
    <>
      {items.length > 0 && (
        <ol className={classes.list}>
          {items.slice(0, mostShown).map(({ from, to }) => (
            <li key={from}>
              <time dateTime={from}>{formats.span(from, to, timeZone)}</time>
            </li>
          ))}
        </ol>
      )}
      <Typography variant="body2" className={classes.quiet}>
        {items.length > 0 && t('windows.zone', { zone: timeZone })}{' '}
        {endsAt &&
          t(items.length > 0 ? 'windows.last' : 'windows.over', {
            date: formats.dayIn(endsAt, timeZone),
          })}
      </Typography>
    </>
  );
};

const Problems = ({ problems }: WindowPreviewAnswer) => {
  const text = useText();
  const formats = useFormats();
  return (
    <>
      {problems.map(({ field, code, params, message }) => (
        <Alert key={`${field} ${code}`} severity="error">
          {text.t('windows.wrong', {
            field: text.field(windows, field),
            problem: codeText(text, formats, code, params) ?? message,
          })}
        </Alert>
      ))}
    </>
  );
};
