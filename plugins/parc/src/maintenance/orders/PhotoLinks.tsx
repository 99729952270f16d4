import { Fragment } from 'react';
import Button from '@material-ui/core/Button';
import { useText } from '../../language';
import { useOpenPhoto } from './useOpenPhoto';

/** The photos of a step: each opens in a tab of its own. */
export const PhotoLinks = (props: {
  orderId: string;
  files: readonly string[];
  /** The number of the first of them, where they are some of many. */
  first?: number;
}) => {
  const { orderId, files, first = 1 } = props;
  const { t } = useText();
  const open = useOpenPhoto(orderId);
  return (
    <>
      {files.map((id, at) => (
        <Fragment key={id}>
          {at > 0 && ' '}
          <Button size="small" color="primary" onClick={() => open(id)}>
            {t('orders.photo', { number: at + first })}
          </Button>
        </Fragment>
      ))}
    </>
  );
};
