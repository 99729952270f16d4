import Skeleton from '@material-ui/lab/Skeleton';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Card, ErrorPanel } from '../../records';
import { NextTimes } from './NextTimes';
import { toPreview } from './toPreview';
import { usePreview } from './usePreview';
import { WindowScope } from './WindowScope';

const mostShown = 12;

/** What a window concerns, and when it is next. */
export const NextTimesCard = ({ window }: { window: AnyRecord }) => {
  const { t } = useText();
  const { value, error, reload } = usePreview(toPreview(window));
  return (
    <Card heading={t('windows.next')}>
      <WindowScope window={window} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={240} />}
      {value && !error && <NextTimes preview={value} mostShown={mostShown} />}
    </Card>
  );
};
