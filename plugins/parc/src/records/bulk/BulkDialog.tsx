import { useState, type ReactNode } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { BulkAnswer, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../ConfirmDialog';
import { BulkErrors } from './BulkErrors';
import { useBulk } from './useBulk';

/** How many records a bulk dialog is about, in words. */
export interface BulkScope {
  count: number;
  /** `412`, `10,000+`. */
  total: string;
}

/** The frame of every bulk change: its form, whether it is all or nothing, and what was refused. */
export function BulkDialog<R>(props: {
  noun: Noun;
  title: string;
  confirmLabel: string;
  children: ReactNode;
  isDisabled?: boolean;
  /** Undefined while the form is not ready to be sent. */
  toRequest(partial: boolean): R | undefined;
  send(request: R): Promise<BulkAnswer>;
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) {
  const { t } = useText();
  const [isPartial, setIsPartial] = useState(false);
  const bulk = useBulk(props.send, props.onDone);
  const confirm = () => {
    const request = props.toRequest(isPartial);
    if (request) bulk.run(request);
  };
  return (
    <ConfirmDialog
      isOpen
      title={props.title}
      confirmLabel={props.confirmLabel}
      isRunning={bulk.isRunning}
      isDisabled={props.isDisabled}
      error={bulk.refused.length ? undefined : bulk.error}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {props.children}
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={isPartial}
            onChange={(_, isOn) => setIsPartial(isOn)}
          />
        }
        label={t('bulk.partial')}
      />
      {bulk.refused.length > 0 && (
        <div role="alert">
          <p>{t('bulk.nothingDone', { count: bulk.refused.length })}</p>
          <BulkErrors noun={props.noun} errors={bulk.refused} />
        </div>
      )}
    </ConfirmDialog>
  );
}
