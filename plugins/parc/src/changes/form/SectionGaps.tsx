import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { changes } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { gapText } from './gapText';
import { useFoundSoFar } from './useChangeCheck';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  wrong: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** The section of fields that have none, as gaps call it, and as forms do. */
const planning = 'planning';
const general = 'general';

/** What a section still lacks, and which of its answers say nothing. */
export const SectionGaps = ({ section }: { section: string }) => {
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const { gaps } = useFoundSoFar();
  const own = gaps.filter(
    each => (each.section === planning ? general : each.section) === section,
  );
  const empty = own.filter(each => isEmptiness(each.reason));
  const wrong = own.filter(each => !isEmptiness(each.reason));
  const missing = [...new Set(empty.map(each => each.field))];
  if (own.length === 0) return null;
  return (
    <Typography component="div" variant="body2" className={classes.root}>
      {missing.length > 0 && (
        <div>
          {text.t('changes.form.stillMissing', {
            fields: formats.list(
              missing.map(name => text.field(changes, name)),
            ),
          })}
        </div>
      )}
      {wrong.length > 0 && (
        <ul className={classes.wrong}>
          {wrong.map(gap => (
            <li key={`${gap.field} ${gap.reason} ${gap.value}`}>
              {gapText(gap, text)}
            </li>
          ))}
        </ul>
      )}
    </Typography>
  );
};

/** Nothing was said yet; it is asked for, not blamed. */
function isEmptiness(reason: string): boolean {
  return ['missing', 'unanswered', 'window-incomplete'].includes(reason);
}
