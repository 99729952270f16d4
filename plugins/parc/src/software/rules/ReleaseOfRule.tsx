import TextField from '@material-ui/core/TextField';
import { useText } from '../../language';
import { ChoiceInput } from '../../records';
import { releaseMode } from './releaseMode';

const modes = ['major', 'major.minor', 'fixed'] as const;

/** Where the release comes from: the version that agents report, the pattern, or a fixed text. */
export const ReleaseOfRule = (props: {
  release: string | undefined;
  onChange(release: string | undefined): void;
}) => {
  const { release, onChange } = props;
  const { t } = useText();
  const mode = releaseMode(release);
  return (
    <>
      <ChoiceInput
        id="rule-release-mode"
        label={t('softwareRules.fields.release')}
        emptyLabel={t('softwareRules.releaseModes.captured')}
        value={mode}
        choices={modes.map(value => ({
          value,
          label: t(`softwareRules.releaseModes.${value}`),
        }))}
        onChange={next => onChange(next === 'fixed' ? ' ' : next)}
      />
      {mode === 'fixed' && (
        <TextField
          id="rule-release"
          label={t('softwareRules.fields.fixedRelease')}
          value={release?.trim() ?? ''}
          onChange={event => onChange(event.target.value || ' ')}
          inputProps={{ maxLength: 100 }}
          variant="outlined"
          size="small"
          fullWidth
        />
      )}
    </>
  );
};
