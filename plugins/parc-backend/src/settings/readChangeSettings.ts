import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  changeSettingsSchema,
  standardChangeSettings,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';

/** Reads `parc.changes`. Throws an InputError that names the key and what is wrong with it. */
export function readChangeSettings(parc: Config | undefined): ChangeSettings {
  const parsed = changeSettingsSchema.safeParse(
    parc?.getOptional('changes') ?? {},
  );
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`${['parc.changes', ...path].join('.')}: ${message}`);
  }
  const { overrides, ...given } = parsed.data;
  return {
    ...standardChangeSettings,
    ...given,
    overrides: { ...standardChangeSettings.overrides, ...overrides },
  };
}
