import { Link } from '@backstage/core-components';
import {
  licences,
  positionLooks,
  type Licence,
  type PositionState,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { FieldValue, StateChip, useToday } from '../records';
import { useParcPaths } from '../useParcPaths';
import { licenceAlert } from './licenceAlert';
import { usePositionsOf } from './usePositionsOf';

/** What is seen at first sight: its status, the day that asks for a decision, and the product's position. */
export const LicenceBadges = ({ licence }: { licence: Licence }) => {
  const { t } = useText();
  const formats = useFormats();
  const today = useToday();
  const alert = licenceAlert(licence, today);
  return (
    <>
      <FieldValue noun={licences} field="status" value={licence.status} />
      {alert && (
        <StateChip colour={alert.colour} icon="Schedule">
          {t(`licences.alert.${alert.about}`, {
            distance: formats.distance(alert.date, today),
          })}
        </StateChip>
      )}
      <PositionBadges licence={licence} />
      {licence.deletedAt && (
        <StateChip colour="red" icon="Delete">
          {t('asset.deleted')}
        </StateChip>
      )}
    </>
  );
};

/** What cannot be read is left out: the licence is known without it. */
const PositionBadges = ({ licence }: { licence: Licence }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const { value = [] } = usePositionsOf(licence);
  return (
    <>
      {value.map(position => {
        const look = positionLooks[position.state as PositionState];
        return (
          <Link
            key={position.ref}
            to={paths.record('positions', position.ref)}
            underline="none"
          >
            <StateChip {...look}>
              {t('licences.position', { state: t(look.label) })}
            </StateChip>
          </Link>
        );
      })}
    </>
  );
};
