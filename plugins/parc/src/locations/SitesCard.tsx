import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card, GroupTable, listLink, ReferenceLink } from '../records';
import { useParcPaths } from '../useParcPaths';
import type { LocationNode } from './locationTree';

/** The sites side by side, while no place is chosen. */
export const SitesCard = ({ nodes }: { nodes: LocationNode[] }) => {
  const { t, field } = useText();
  const paths = useParcPaths();
  return (
    <Card heading={t('locations.sites')}>
      <GroupTable
        caption={t('locations.sites')}
        heading={field(assets, 'location')}
        rows={nodes.map(({ location, count, sums }) => ({
          key: location.path,
          label: <ReferenceLink to="locations" reference={location} />,
          count,
          sums,
          to: listLink(paths.list('assets'), { location: [location.path] }),
        }))}
      />
      <p>{t('locations.choose')}</p>
    </Card>
  );
};
