import type { ChangeSettings } from '@parc/backstage-plugin-parc-common';
import { ChangeModelService } from './ChangeModelService';
import { ChangeService, type ChangeGround } from './ChangeService';

/** The services of changes. */
export interface Changes {
  changes: ChangeService;
  models: ChangeModelService;
  settings: ChangeSettings;
}

/** Puts the services of changes together. */
export function createChanges(
  ground: ChangeGround,
  settings: ChangeSettings,
): Changes {
  return {
    changes: new ChangeService(ground),
    models: new ChangeModelService(ground),
    settings,
  };
}
