import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import GetApp from '@material-ui/icons/GetApp';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { exportFormats } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { ErrorPanel } from './ErrorPanel';
import { useExportLinks } from './useExportLinks';
import type { RecordList } from './useRecordList';

const useStyles = makeStyles(theme => ({
  hint: {
    padding: theme.spacing(1, 2),
    maxWidth: 320,
    color: theme.palette.text.secondary,
  },
}));

/** All that the list matches, in its order and with its columns, as a file. */
export const ExportMenu = ({ list }: { list: RecordList }) => {
  const classes = useStyles();
  const { t } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isOpen = anchor !== null;
  const links = useExportLinks(list.noun, list.state, list.columns, isOpen);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        size="small"
        startIcon={<GetApp />}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('exporting.title')}
      </Button>
      <Menu
        open={isOpen}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={close}
      >
        <Typography
          variant="body2"
          className={classes.hint}
          component="li"
          role="presentation"
        >
          {t('exporting.hint')}
        </Typography>
        {links.error && (
          <li role="presentation">
            <ErrorPanel error={links.error} onRetry={links.reload} />
          </li>
        )}
        {exportFormats.map(format => (
          <MenuItem
            key={format}
            component="a"
            href={links.value?.[format]}
            disabled={!links.value || links.isLoading}
            download
            onClick={close}
          >
            {t(`exporting.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
