import type { ReactNode } from 'react';
import {
  assets,
  type BulkAnswer,
  type BulkRequest,
} from '@parc/backstage-plugin-parc-common';
import { BulkDialog } from '../records';
import { useSendBulk } from './useSendBulk';

/** A bulk change of assets: its form and what was refused. */
export const AssetBulkDialog = (props: {
  title: string;
  confirmLabel: string;
  children: ReactNode;
  isDisabled?: boolean;
  /** Undefined while the form is not ready to be sent. */
  toRequest(partial: boolean): BulkRequest | undefined;
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) => <BulkDialog {...props} noun={assets} send={useSendBulk()} />;
