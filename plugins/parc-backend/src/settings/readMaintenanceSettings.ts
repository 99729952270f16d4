import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { duration } from './settingValues';

/** How maintenance is set; `config.d.ts` says what each means. */
export interface MaintenanceSettings {
  hoursPerDay: number;
  /** So many days before its last day, who has work to do is told. */
  dueSoonDays: number;
  /** So many days after it, the lead of their group is. */
  escalateAfterDays: number;
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
  return {
    hoursPerDay,
    dueSoonDays: days(parc, 'maintenance.dueSoon'),
    escalateAfterDays: days(parc, 'maintenance.escalateAfter'),
  };
}

const dayMilliseconds = 24 * 60 * 60 * 1_000;

/** A week unless said otherwise. */
function days(parc: Config | undefined, key: string): number {
  const given = duration(parc, key, { days: 7 });
  return Math.round(durationToMilliseconds(given) / dayMilliseconds);
}
