import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Edit from '@material-ui/icons/Edit';
import MoreVert from '@material-ui/icons/MoreVert';
import { Link, LinkButton } from '@backstage/core-components';
import {
  assets,
  type AnyRecord,
  type Asset,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { DeleteDialog, RestoreButton, YamlDialog } from '../records';
import { useParcPaths } from '../useParcPaths';
import { AddedActions } from './assetAdditions';
import type { AssetAbilities } from './useAssetAbilities';
import { VerbButtons } from './VerbButtons';

interface AssetActionsProps {
  asset: Asset;
  abilities: AssetAbilities;
  onChanged(): void;
}

/** The life cycle's verbs, edit, and a menu of the rest. Of a deleted asset only its way back. */
export const AssetActions = (props: AssetActionsProps) => {
  const { asset, abilities, onChanged } = props;
  const { t } = useText();
  const paths = useParcPaths();
  if (asset.deletedAt) {
    return abilities.mayRetire ? (
      <RestoreButton noun={assets} record={asset as unknown as AnyRecord} />
    ) : null;
  }
  return (
    <>
      <VerbButtons asset={asset} abilities={abilities} onChanged={onChanged} />
      {abilities.mayUpdate && (
        <LinkButton
          to={paths.edit('assets', asset.ref)}
          variant="outlined"
          startIcon={<Edit />}
        >
          {t('record.edit')}
        </LinkButton>
      )}
      <AddedActions asset={asset} />
      <MoreMenu {...props} />
    </>
  );
};

const MoreMenu = ({ asset, abilities }: AssetActionsProps) => {
  const { t } = useText();
  const paths = useParcPaths();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'yaml' | 'delete'>();
  const open = (next?: 'yaml' | 'delete') => {
    setAnchor(null);
    setDialog(next);
  };
  return (
    <>
      <IconButton
        aria-label={t('asset.more')}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        onClose={() => open()}
      >
        {abilities.mayCreate && (
          <MenuItem
            component={Link}
            to={`${paths.create('assets')}?copy=${encodeURIComponent(
              asset.ref,
            )}`}
            color="inherit"
            underline="none"
          >
            {t('record.createAnother')}
          </MenuItem>
        )}
        <MenuItem onClick={() => open('yaml')}>{t('yaml.open')}</MenuItem>
        {abilities.mayRetire && (
          <MenuItem onClick={() => open('delete')}>
            {t('record.delete')}
          </MenuItem>
        )}
      </Menu>
      {dialog === 'yaml' && (
        <YamlDialog noun={assets} record={asset} onClose={() => open()} />
      )}
      {dialog === 'delete' && (
        <DeleteDialog
          noun={assets}
          record={asset as unknown as AnyRecord}
          onClose={() => open()}
        />
      )}
    </>
  );
};
