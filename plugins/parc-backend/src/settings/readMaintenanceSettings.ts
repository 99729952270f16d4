import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** How maintenance is set; `config.d.ts` says what each means. */
export interface MaintenanceSettings {
  hoursPerDay: number;
}

/** Reads `parc.maintenance`. Throws an InputError that names the key. */
export function readMaintenanceSettings(
  parc: Config | undefined,
): MaintenanceSettings {
  const hoursPerDay = parc?.getOptionalNumber('maintenance.hoursPerDay') ?? 6;
  if (!(hoursPerDay > 0 && hoursPerDay <= 24))
    throw new InputError(
      `parc.maintenance.hoursPerDay: ${hoursPerDay} must be above 0, and at most 24`,
    );
  return { hoursPerDay };
}
