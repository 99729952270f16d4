import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';

/** A person, group, system or other entity of the catalog, by its name there. */
export const EntityLink = (props: { entityRef: string; isPlain?: boolean }) => {
  if (!isEntityRef(props.entityRef)) return <span>{props.entityRef}</span>;
  return props.isPlain ? (
    <EntityDisplayName entityRef={props.entityRef} hideIcon disableTooltip />
  ) : (
    <EntityRefLink entityRef={props.entityRef} hideIcon disableTooltip />
  );
};

function isEntityRef(given: string): boolean {
  try {
    return given.includes('/') && Boolean(parseEntityRef(given));
  } catch {
    return false;
  }
}
