import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { sideNouns } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { targetText } from './readingTexts';
import type { PlanState } from './usePlan';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: theme.spacing(2.5, 4),
    marginTop: theme.spacing(2.5),
  },
  label: { color: theme.palette.text.primary, fontWeight: 500 },
}));

/** How records are found, what empty cells mean, what may be created on the side, and why all this. */
export const PlanFields = ({ state }: { state: PlanState }) => {
  const classes = useStyles();
  const { t } = useText();
  const { plan, change } = state;
  return (
    <div className={classes.root}>
      <KeyField state={state} />
      <TextField
        id="import-reason"
        required
        variant="outlined"
        label={t('imports.mapping.reason')}
        helperText={t('imports.mapping.reasonHint')}
        value={plan.reason}
        inputProps={{ maxLength: 2_000 }}
        onChange={event => change({ reason: event.target.value })}
      />
      <FormControl component="fieldset">
        <FormLabel component="legend" className={classes.label}>
          {t('imports.mapping.emptyMeans')}
        </FormLabel>
        <RadioGroup
          name="emptyMeans"
          value={plan.emptyMeans}
          onChange={event =>
            change({ emptyMeans: event.target.value as 'keep' | 'clear' })
          }
        >
          {['keep', 'clear'].map(each => (
            <FormControlLabel
              key={each}
              value={each}
              control={<Radio color="primary" size="small" />}
              label={t(`imports.mapping.${each}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {state.noun.plural === 'assets' && <SideFields state={state} />}
    </div>
  );
};

const KeyField = ({ state }: { state: PlanState }) => {
  const text = useText();
  const { keys, matchOn, noun, change } = state;
  return (
    <TextField
      select
      id="import-key"
      variant="outlined"
      label={text.t('imports.mapping.matchOn')}
      helperText={text.t('imports.mapping.matchOnHint')}
      value={matchOn ?? ''}
      disabled={!keys.length}
      SelectProps={{ native: true }}
      InputLabelProps={{ htmlFor: 'import-key', shrink: true }}
      onChange={event => change({ matchOn: event.target.value })}
    >
      {keys.map(each => (
        <option key={each} value={each}>
          {targetText(text, noun, each)}
        </option>
      ))}
    </TextField>
  );
};

const SideFields = ({ state }: { state: PlanState }) => {
  const classes = useStyles();
  const { t } = useText();
  const { createReferences } = state.plan;
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" className={classes.label}>
        {t('imports.mapping.sides')}
      </FormLabel>
      {sideNouns.map(each => (
        <FormControlLabel
          key={each}
          label={t(`imports.mapping.sideNouns.${each}`)}
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={createReferences.includes(each)}
              onChange={(_, isChecked) =>
                state.change({
                  createReferences: isChecked
                    ? [...createReferences, each]
                    : createReferences.filter(other => other !== each),
                })
              }
            />
          }
        />
      ))}
      <FormHelperText>{t('imports.mapping.sidesHint')}</FormHelperText>
    </FormControl>
  );
};
