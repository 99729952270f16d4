import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowDropDown from '@material-ui/icons/ArrowDropDown';
import type { Asset, AssetVerb } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { allowedVerbs, type AssetAbilities } from './useAssetAbilities';
import { VerbDialog } from './VerbDialog';

/** As many as are done every day; the others wait in a menu. */
const buttonCount = 2;

/** What can be done with an asset now, by the same table that the API asks. */
export const VerbButtons = (props: {
  asset: Asset;
  abilities: AssetAbilities;
  onChanged(): void;
}) => {
  const { asset, abilities, onChanged } = props;
  const text = useText();
  const [chosen, setChosen] = useState<AssetVerb>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const verbs = allowedVerbs(asset.status, abilities);
  const others = verbs.slice(buttonCount);
  return (
    <>
      {verbs.slice(0, buttonCount).map((verb, at) => (
        <Button
          key={verb}
          variant={at === 0 ? 'contained' : 'outlined'}
          color="primary"
          onClick={() => setChosen(verb)}
        >
          {text.verb(verb)}
        </Button>
      ))}
      {others.length > 0 && (
        <Button
          variant="outlined"
          endIcon={<ArrowDropDown />}
          aria-haspopup="menu"
          onClick={event => setAnchor(event.currentTarget)}
        >
          {text.t('asset.moreVerbs')}
        </Button>
      )}
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
      >
        {others.map(verb => (
          <MenuItem
            key={verb}
            onClick={() => {
              setAnchor(null);
              setChosen(verb);
            }}
          >
            {text.verb(verb)}
          </MenuItem>
        ))}
      </Menu>
      {chosen && (
        <VerbDialog
          asset={asset}
          verb={chosen}
          onClose={() => setChosen(undefined)}
          onReload={onChanged}
          onDone={() => {
            setChosen(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
};
