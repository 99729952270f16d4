import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityRelations } from '../records';

/** What the entity in sight is related to, with Parc's own relations. */
export const RelationsContent = () => {
  const { entity } = useEntity();
  return <EntityRelations entity={entity} />;
};
