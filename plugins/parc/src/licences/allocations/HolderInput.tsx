import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import type { Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EntityPicker, ReferencePicker } from '../../records';
import type { Holder } from './useAllocations';

/** What is typed about who gets it. */
export interface HolderChoice {
  kind: 'user' | 'group' | 'asset';
  entity?: string;
  asset?: Reference;
}

export const noHolder: HolderChoice = { kind: 'user' };

const kinds = ['user', 'group', 'asset'] as const;

/** A person, a team or a machine. */
export const HolderInput = (props: {
  value: HolderChoice;
  onChange(value: HolderChoice): void;
}) => {
  const { value, onChange } = props;
  const { t } = useText();
  const label = t(`licences.holder.${value.kind}`);
  return (
    <>
      <FormControl component="fieldset">
        <FormLabel component="legend">{t('licences.giveTo')}</FormLabel>
        <RadioGroup
          row
          name="holder-kind"
          value={value.kind}
          onChange={(_, kind) =>
            onChange({ kind: kind as HolderChoice['kind'] })
          }
        >
          {kinds.map(kind => (
            <FormControlLabel
              key={kind}
              value={kind}
              control={<Radio color="primary" size="small" />}
              label={t(`licences.holder.${kind}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {value.kind === 'asset' ? (
        <ReferencePicker
          to="assets"
          id="holder-asset"
          label={label}
          value={value.asset}
          onChange={asset => onChange({ ...value, asset })}
          required
        />
      ) : (
        <EntityPicker
          key={value.kind}
          kinds={[value.kind]}
          id="holder-entity"
          label={label}
          value={value.entity}
          onChange={entity => onChange({ ...value, entity })}
          required
        />
      )}
    </>
  );
};

/** As the API takes it; undefined as long as nobody is chosen. */
export function toHolder(choice: HolderChoice): Holder | undefined {
  if (choice.kind === 'asset') {
    return choice.asset && { asset: choice.asset.ref };
  }
  return choice.entity ? { assignee: choice.entity } : undefined;
}
