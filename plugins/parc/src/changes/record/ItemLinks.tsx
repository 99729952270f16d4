import { Link } from '@backstage/core-components';
import { useText } from '../../language';
import { EntityLink } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { assetKind, useAssetsOf } from './useAssetsOf';

/** What a change touches: assets by their page in Parc, all else by its page in the catalog. */
export const ItemLinks = ({ refs }: { refs: readonly string[] }) => {
  const paths = useParcPaths();
  const { t } = useText();
  const assets = useAssetsOf(refs);
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {refs.map(ref => {
        const asset = assets.get(ref);
        return (
          <li key={ref}>
            {asset ? (
              <Link to={paths.record('assets', asset.ref)}>
                {asset.name ? `${asset.ref} · ${asset.name}` : asset.ref}
              </Link>
            ) : (
              <EntityLink entityRef={ref} />
            )}
            {!asset && ref.startsWith(assetKind) && ` (${t('changes.asset')})`}
          </li>
        );
      })}
    </ul>
  );
};
