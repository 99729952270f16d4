import {
  readSoftwareUpdates,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';

/** What a plan of software updates asks for, in words. */
export const AskedUpdates = ({ plan }: { plan: MaintenancePlan }) => {
  const { t } = useText();
  const {
    systems = true,
    builds = [],
    products = [],
  } = readSoftwareUpdates(plan.updates);
  return (
    <ul>
      {systems && <li>{t('updates.systems')}</li>}
      {builds.map(({ system, build }) => (
        <li key={system}>
          {t('updates.least', { what: system, version: build })}
        </li>
      ))}
      {products.map(({ product, version }) => (
        <li key={product}>{t('updates.least', { what: product, version })}</li>
      ))}
    </ul>
  );
};
