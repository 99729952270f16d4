import type { Change } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useCompanyZone } from '../../records';

/** When it is to be done, by the company's clock. */
export const WindowFact = ({ change }: { change: Change }) => {
  const { t } = useText();
  const formats = useFormats();
  const zone = useCompanyZone();
  const { windowStart, windowEnd } = change;
  return (
    <div style={{ marginBottom: 8 }}>
      <strong>
        {windowStart && windowEnd
          ? formats.span(windowStart, windowEnd, zone)
          : t('changes.noWindow')}
      </strong>
      {windowStart && windowEnd && (
        <div style={{ fontSize: '0.8125rem' }}>{t('form.clock', { zone })}</div>
      )}
    </div>
  );
};
