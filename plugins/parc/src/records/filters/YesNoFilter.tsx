import Box from '@material-ui/core/Box';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useText } from '../../language';
import type { FilterEditorProps } from './FilterEditor';

/** Yes, no, or either. */
export const YesNoFilter = ({ wanted, onChange }: FilterEditorProps) => {
  const { t } = useText();
  return (
    <Box px={2} py={1.5}>
      {(['true', 'false'] as const).map(value => (
        <FormControlLabel
          key={value}
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={wanted.includes(value)}
              onChange={(_, isOn) => onChange(isOn ? [value] : [])}
            />
          }
          label={t(value === 'true' ? 'values.yes' : 'values.no')}
        />
      ))}
    </Box>
  );
};
