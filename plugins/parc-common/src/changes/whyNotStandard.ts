import type { Declared, YamlProblem } from '../records/recordYaml';

/** Why a file's change is not the standard one that it says: it has no model, which is what was approved of it. */
export function whyNotStandard({
  values: { type, model },
}: Pick<Declared, 'values'>): YamlProblem | undefined {
  if (type !== 'standard' || model) return undefined;
  return {
    field: 'spec.type',
    value: type,
    message:
      'a standard change has a model: without spec.model it is normal, and needs approval',
  };
}
