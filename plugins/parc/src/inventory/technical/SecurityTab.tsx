import {
  assets,
  type AnyRecord,
  type Asset,
  type InventorySections,
  type TechnicalState,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  FactList,
  FieldValue,
  type PlainColumn,
  StateChip,
  textColumn,
  useToday,
} from '../../records';
import { SectionTable } from './SectionTable';
import { TechnicalPart } from './TechnicalPart';

/** Whether the machine is safe, and what says so. */
export const SecurityTab = ({ asset }: { asset: Asset }) => (
  <TechnicalPart asset={asset} Content={Security} />
);

const Security = (props: { asset: Asset; state: TechnicalState }) => {
  const { asset, state } = props;
  return (
    <>
      <PostureOfAsset asset={asset} />
      <Protection sections={state.sections} />
      <Access sections={state.sections} />
    </>
  );
};

const choices = ['antivirus', 'diskEncryption', 'firewall', 'secureBoot'];

const PostureOfAsset = ({ asset }: { asset: Asset }) => {
  const text = useText();
  const record = asset as unknown as AnyRecord;
  return (
    <Card heading={text.t('security.posture')}>
      <FactList
        facts={[
          {
            label: text.field(assets, 'operatingSystem'),
            value: [asset.operatingSystem, asset.osVersion]
              .filter(Boolean)
              .join(' '),
          },
          {
            label: text.field(assets, 'osEndOfSupport'),
            value: asset.osEndOfSupport && (
              <Support until={asset.osEndOfSupport} />
            ),
          },
          ...choices.map(field => ({
            label: text.field(assets, field),
            value: (
              <FieldValue
                noun={assets}
                field={field}
                value={record[field]}
                empty={text.t('posture.unknown')}
              />
            ),
          })),
        ]}
      />
    </Card>
  );
};

const Support = ({ until }: { until: string }) => {
  const { t } = useText();
  const formats = useFormats();
  const isOver = until < useToday();
  const at = formats.date(until);
  return (
    <StateChip
      colour={isOver ? 'red' : 'green'}
      icon={isOver ? 'ReportProblem' : 'CheckCircle'}
    >
      {t(isOver ? 'security.unsupported' : 'security.supported', { at })}
    </StateChip>
  );
};

type Antivirus = NonNullable<InventorySections['antivirus']>[number];
type Firewall = NonNullable<InventorySections['firewalls']>[number];
type Volume = NonNullable<InventorySections['volumes']>[number];
type Remote = NonNullable<InventorySections['remoteAccess']>[number];
type Account = NonNullable<InventorySections['localUsers']>[number];
type Group = NonNullable<InventorySections['localGroups']>[number];

function useYesNo(): (value: boolean | undefined) => string | undefined {
  const { t } = useText();
  return value =>
    value === undefined ? undefined : t(value ? 'values.yes' : 'values.no');
}

const Protection = ({ sections }: { sections: InventorySections }) => {
  const { t } = useText();
  const formats = useFormats();
  const yesNo = useYesNo();
  const antivirus: PlainColumn<Antivirus>[] = [
    textColumn('product', t('security.product'), ({ name, version }) =>
      [name, version].filter(Boolean).join(' '),
    ),
    textColumn('on', t('security.enabled'), each => yesNo(each.isEnabled)),
    textColumn('current', t('security.upToDate'), each =>
      yesNo(each.isUpToDate),
    ),
    textColumn('base', t('security.base'), ({ baseVersion }) => baseVersion),
    textColumn(
      'expires',
      t('security.expires'),
      ({ expires }) => expires && formats.date(expires),
    ),
  ];
  const firewalls: PlainColumn<Firewall>[] = [
    textColumn('profile', t('security.profile'), ({ profile, description }) =>
      [profile, description].filter(Boolean).join(' · '),
    ),
    textColumn('on', t('network.status'), ({ isOn }) =>
      t(isOn ? 'security.on' : 'security.off'),
    ),
  ];
  const volumes: PlainColumn<Volume>[] = [
    textColumn('volume', t('hardware.volume'), ({ name }) => name),
    textColumn('encrypted', t('security.encrypted'), each =>
      yesNo(each.isEncrypted),
    ),
    textColumn('method', t('security.method'), ({ encryption }) => encryption),
  ];
  return (
    <>
      <SectionTable
        heading={t('security.antivirus')}
        rows={sections.antivirus}
        columns={antivirus}
      />
      <SectionTable
        heading={t('security.firewalls')}
        rows={sections.firewalls}
        columns={firewalls}
      />
      <SectionTable
        heading={t('security.encryption')}
        rows={sections.volumes?.filter(each => each.isEncrypted !== undefined)}
        columns={volumes}
      />
    </>
  );
};

/** Who can get in: remote access, local accounts and groups. */
const Access = ({ sections }: { sections: InventorySections }) => {
  const { t } = useText();
  return (
    <>
      <SectionTable<Remote>
        heading={t('security.remote')}
        rows={sections.remoteAccess}
        columns={[
          textColumn('type', t('security.product'), ({ type }) => type),
          textColumn('id', t('security.identifier'), ({ id }) => id),
          textColumn('version', t('hardware.version'), each => each.version),
        ]}
      />
      <SectionTable<Account>
        heading={t('security.accounts')}
        rows={sections.localUsers}
        columns={[
          textColumn('login', t('security.login'), ({ login }) => login),
          textColumn('name', t('security.name'), ({ name }) => name),
        ]}
      />
      <SectionTable<Group>
        heading={t('security.groups')}
        rows={sections.localGroups?.filter(({ members }) => members.length > 0)}
        columns={[
          textColumn('group', t('security.group'), ({ name }) => name),
          textColumn('members', t('security.members'), ({ members }) =>
            members.join(', '),
          ),
        ]}
      />
    </>
  );
};
