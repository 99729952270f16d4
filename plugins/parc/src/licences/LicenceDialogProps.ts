import type { Licence } from '@parc/backstage-plugin-parc-common';

/** What every dialog about a licence is given. */
export interface LicenceDialogProps {
  licence: Licence;
  onDone(): void;
  /** Reads the licence again; what was typed stays. */
  onReload(): void;
  onClose(): void;
}
