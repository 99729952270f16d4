import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  changeSettingsSchema,
  standardChangeSettings,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';

/** Reads `parc.changes`. Throws an InputError that names each key and what is wrong with it. */
export function readChangeSettings(parc: Config | undefined): ChangeSettings {
  const parsed = changeSettingsSchema.safeParse(
    parc?.getOptional('changes') ?? {},
  );
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) =>
        `${['parc.changes', ...path].join('.')}: ${message}`,
    );
    throw new InputError(faults.join('; '));
  }
  const { overrides, ...given } = parsed.data;
  return {
    ...standardChangeSettings,
    ...given,
    overrides: { ...standardChangeSettings.overrides, ...overrides },
  };
}
