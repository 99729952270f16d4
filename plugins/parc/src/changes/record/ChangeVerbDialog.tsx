import { useState } from 'react';
import type {
  Change,
  ChangeAnyVerb,
  ChangeVerbBody,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { RecordDialog, useSeen, useToday } from '../../records';
import { ChangeVerbFields } from './ChangeVerbFields';
import { initialBody, isComplete, verbBodyOf } from './changeVerbBody';
import { useActOnChange } from './useActOnChange';

/** Does a verb to a change; what others did in between is said, not overwritten. */
export const ChangeVerbDialog = (props: {
  change: Change;
  verb: ChangeAnyVerb;
  onDone(warnings?: Warning[]): void;
  /** Reads the change again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}) => {
  const { verb, onDone, onReload, onClose } = props;
  const [change, takeNewest] = useSeen(props.change);
  const { t } = useText();
  const today = useToday();
  const [body, setBody] = useState<ChangeVerbBody>(() =>
    initialBody(verb, today),
  );
  const acting = useActOnChange(change, verb, onDone);
  const name = t(`changes.verb.${verb}.name`);
  return (
    <RecordDialog
      title={t('orders.verbTitle', { verb: name, ref: change.ref })}
      hint={t(`changes.verb.${verb}.meaning`)}
      confirmLabel={name}
      isDisabled={!isComplete(change, verb, body)}
      action={acting}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() => acting.run(verbBodyOf(body))}
      onClose={onClose}
    >
      <ChangeVerbFields
        change={change}
        verb={verb}
        body={body}
        onChange={setBody}
      />
    </RecordDialog>
  );
};
