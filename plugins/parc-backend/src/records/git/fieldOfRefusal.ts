/** How Backstage's schema validators say where something is wrong: `/spec/owner must be string - type: string`. */
const refusal =
  /(?:^|: )(?:<root>|(\/\S+)) must (?:have required property '([^']+)')?/;

/** The field that the catalog refuses, such as `spec.owner`; undefined when it names none. */
export function fieldOfRefusal(message: string): string | undefined {
  const [, path = '', missing] = refusal.exec(message) ?? [];
  const field = [...path.split('/'), missing].filter(Boolean).join('.');
  return field || undefined;
}
