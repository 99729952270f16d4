import type { Asset, UserSeen } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ErrorPanel, textColumn } from '../../records';
import { SectionTable } from './SectionTable';
import { useUsersSeen } from './useTechnical';

/** Who was seen on the machine. */
export const UsersCard = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const formats = useFormats();
  const { value, error, reload } = useUsersSeen(asset);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  return (
    <SectionTable<UserSeen>
      heading={t('network.users')}
      rows={value}
      columns={[
        textColumn('login', t('network.user'), ({ login }) => login),
        textColumn('domain', t('network.domain'), ({ domain }) => domain),
        textColumn('since', t('technical.since'), ({ since }) =>
          formats.date(since),
        ),
        textColumn(
          'until',
          t('technical.until'),
          ({ until }) => until && formats.date(until),
        ),
      ]}
    />
  );
};
