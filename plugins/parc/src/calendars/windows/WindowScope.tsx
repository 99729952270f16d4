import Typography from '@material-ui/core/Typography';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { AnyRecord, Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';

/** What a window concerns: a place with all that is in it, a system with its parts, or everything. */
export const WindowScope = ({ window }: { window: AnyRecord }) => {
  const { t } = useText();
  const location = window.location as Reference | undefined;
  const entity = window.entity as string | undefined;
  if (entity) return <EntityScope entity={entity} />;
  return (
    <Scope
      what={
        location
          ? t('windows.placeAndBelow', { place: location.name })
          : t('windows.everything')
      }
    />
  );
};

const EntityScope = ({ entity }: { entity: string }) => {
  const { t } = useText();
  const { primaryTitle } = useEntityPresentation(entity);
  return <Scope what={t('windows.entityAndParts', { entity: primaryTitle })} />;
};

const Scope = ({ what }: { what: string }) => {
  const { t } = useText();
  return (
    <Typography variant="body2" gutterBottom>
      {t('windows.concerns', { what })}
    </Typography>
  );
};
