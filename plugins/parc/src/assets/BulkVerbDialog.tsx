import type {
  AssetVerb,
  BulkAnswer,
  BulkTarget,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useToday, type BulkScope } from '../records';
import { AssetBulkDialog } from './AssetBulkDialog';
import { useVerbForm } from './useVerbForm';
import { toVerbBody } from './verbFields';
import { VerbForm } from './VerbForm';

/** One verb on many assets, with one form for all. */
export const BulkVerbDialog = (props: {
  verb: AssetVerb;
  target: BulkTarget;
  scope: BulkScope;
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) => {
  const { verb, target, scope } = props;
  const text = useText();
  const form = useVerbForm(verb, useToday());
  return (
    <AssetBulkDialog
      title={text.t('bulk.verbTitle', { verb: text.verb(verb), ...scope })}
      confirmLabel={text.verb(verb)}
      toRequest={partial =>
        form.check()
          ? { ...target, verb, body: toVerbBody(verb, form.values), partial }
          : undefined
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <VerbForm verb={verb} {...form} />
    </AssetBulkDialog>
  );
};
