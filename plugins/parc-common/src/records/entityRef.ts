import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** No nested repetition: a long name that does not match must be refused as quickly as a short one. */
const part = /^[a-z0-9]([-_.a-z0-9]*[a-z0-9])?$/;

/**
 * `User:Ines.Garnier` → `user:default/ines.garnier`; undefined when it is not a full reference of valid names
 * (Backstage descriptor format: letters and digits, separated by `-`, `_` or `.`, at most 63).
 */
export function normaliseEntityRef(given: string): string | undefined {
  try {
    const { kind, namespace, name } = parseEntityRef(
      given.toLocaleLowerCase('en-US'),
      {
        defaultNamespace: 'default',
      },
    );
    const isValid = [kind, namespace, name].every(
      each => each.length <= 63 && part.test(each),
    );
    return isValid ? stringifyEntityRef({ kind, namespace, name }) : undefined;
  } catch {
    return undefined;
  }
}
