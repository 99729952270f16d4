import type { Asset, AssetVerb } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  ConfirmDialog,
  isStale,
  serverErrors,
  StaleNotice,
  useSeen,
  useToday,
} from '../records';
import { toVerbBody } from './verbFields';
import { useActOnAsset } from './useActOnAsset';
import { useVerbForm } from './useVerbForm';
import { VerbForm } from './VerbForm';

/** One verb on one asset, as it was when the page was read: a change in between is said, not overwritten. */
export const VerbDialog = (props: {
  asset: Asset;
  verb: AssetVerb;
  onDone(): void;
  /** Reads the asset again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}) => {
  const { verb, onDone, onReload, onClose } = props;
  const [asset, takeNewest] = useSeen(props.asset);
  const text = useText();
  const form = useVerbForm(verb, useToday());
  const acting = useActOnAsset(asset, verb, onDone, error =>
    form.setErrors(serverErrors(error)),
  );
  const isOutdated = isStale(acting.error);
  return (
    <ConfirmDialog
      isOpen
      title={text.t('asset.verbTitle', {
        verb: text.verb(verb),
        ref: asset.ref,
      })}
      confirmLabel={text.verb(verb)}
      isRunning={acting.isRunning}
      error={isOutdated ? undefined : acting.error}
      onConfirm={() =>
        form.check() && acting.run(toVerbBody(verb, form.values))
      }
      onClose={onClose}
    >
      <VerbForm verb={verb} {...form} />
      {isOutdated && (
        <StaleNotice
          onTakeNewer={() => {
            takeNewest();
            onReload();
            acting.clear();
          }}
        />
      )}
    </ConfirmDialog>
  );
};
