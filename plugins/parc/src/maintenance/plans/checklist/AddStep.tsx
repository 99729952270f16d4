import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Add from '@material-ui/icons/Add';
import { useText } from '../../../language';
import { stepKinds, type StepKind } from './stepDrafts';

/** Adds a step of a kind; it stays of that kind, so that answers can be read. */
export const AddStep = (props: { onAdd(kind: StepKind): void }) => {
  const { t } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Add />}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('checklist.add')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
      >
        {stepKinds.map(kind => (
          <MenuItem
            key={kind}
            onClick={() => {
              setAnchor(null);
              props.onAdd(kind);
            }}
          >
            {t(`checklist.kinds.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
