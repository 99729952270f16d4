import { useText } from '../../language';
import {
  AsyncPicker,
  EntityLink,
  EntityPicker,
  type OwnInputProps,
} from '../../records';
import { useAssetsOf } from '../record/useAssetsOf';
import { RefChips } from './RefChips';
import { useAssetSearch, type RefOption } from './useRefSearch';

/** What a change may touch beside assets. */
const otherKinds = ['system', 'component', 'resource', 'api', 'domain'];

/** What a change touches: assets of the register, whether or not the catalog has them, and entities of the catalog. */
export const ItemsInput = (props: OwnInputProps) => {
  const { id, disabled, onChange } = props;
  const { t } = useText();
  const items = (props.value as string[] | undefined) ?? [];
  const assets = useAssetsOf(items);
  const add = (ref: string | undefined) => {
    if (ref && !items.includes(ref)) onChange([...items, ref]);
  };
  const labelOf = (ref: string) => {
    const asset = assets.get(ref);
    if (!asset) return <EntityLink entityRef={ref} isPlain />;
    return asset.name ? `${asset.ref} · ${asset.name}` : asset.ref;
  };
  return (
    <RefChips
      refs={items}
      onChange={onChange}
      labelOf={labelOf}
      disabled={disabled}
    >
      <AssetPicker
        // A new picker after each choice begins empty again.
        key={`asset ${items.length}`}
        id={id}
        disabled={disabled}
        error={props.error}
        help={props.help}
        onPick={add}
      />
      <EntityPicker
        key={`entity ${items.length}`}
        id={`${id}-entity`}
        label={t('changes.form.touchedEntity')}
        kinds={otherKinds}
        disabled={disabled}
        value={undefined}
        onChange={add}
      />
    </RefChips>
  );
};

const AssetPicker = (props: {
  id: string;
  disabled?: boolean;
  error?: string;
  help?: OwnInputProps['help'];
  onPick(ref: string | undefined): void;
}) => {
  const { t } = useText();
  return (
    <AsyncPicker<RefOption>
      id={props.id}
      label={t('changes.form.touchedAsset')}
      disabled={props.disabled}
      error={props.error}
      help={props.help}
      source="assets by entity"
      value={undefined}
      load={useAssetSearch()}
      keyOf={option => option.ref}
      labelOf={option => option.label}
      onChange={option => props.onPick(option?.ref)}
    />
  );
};
