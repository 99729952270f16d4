import { useState } from 'react';
import Button from '@material-ui/core/Button';
import CropFree from '@material-ui/icons/CropFree';
import { useText } from '../../../language';
import { useWorkStyles } from '../useWorkStyles';
import { ScanDialog } from './ScanDialog';

/** Finds what is to be done with the thing at hand by its label; in an order first there. */
export const ScanButton = ({ orderRef }: { orderRef?: string }) => {
  const classes = useWorkStyles();
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        className={classes.button}
        startIcon={<CropFree />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {t('work.scan')}
      </Button>
      {isOpen && (
        <ScanDialog orderRef={orderRef} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
};
