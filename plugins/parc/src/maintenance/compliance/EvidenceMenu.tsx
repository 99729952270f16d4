import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import GetApp from '@material-ui/icons/GetApp';
import { useText } from '../../language';
import { ErrorPanel } from '../../records';
import type { ComplianceWanted } from './useCompliance';
import { evidenceFormats, useEvidenceLinks } from './useEvidenceLinks';

const useStyles = makeStyles(theme => ({
  hint: {
    padding: theme.spacing(1, 2),
    maxWidth: 340,
    color: theme.palette.text.secondary,
  },
}));

/**
 * The evidence of the period as a PDF or workbook in the reader's language, and the list alone as a CSV.
 */
export const EvidenceMenu = ({ wanted }: { wanted: ComplianceWanted }) => {
  const classes = useStyles();
  const { t } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const links = useEvidenceLinks(wanted, anchor !== null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<GetApp />}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('compliance.evidence')}
      </Button>
      <Menu
        open={anchor !== null}
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
          {t('compliance.evidenceHint')}
        </Typography>
        {links.error && (
          <li role="presentation">
            <ErrorPanel error={links.error} onRetry={links.reload} />
          </li>
        )}
        {evidenceFormats.map(format => (
          <MenuItem
            key={format}
            component="a"
            href={links.value?.[format]}
            disabled={!links.value || links.isLoading}
            download
            onClick={close}
          >
            {t(`compliance.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
