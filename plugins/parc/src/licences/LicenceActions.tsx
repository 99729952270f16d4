import { useState } from 'react';
import { licences, type AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  ActionButton,
  ActionMenu,
  DeleteDialog,
  EditButton,
  type MenuAction,
  RestoreButton,
  useToday,
  YamlDialog,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { AllocateDialog } from './allocations/AllocateDialog';
import { licenceDeeds, type LicenceDeed } from './licenceDeeds';
import type { LicencePartProps } from './LicencePage';
import { LicenceVerbDialog } from './LicenceVerbDialog';
import { RenewDialog } from './RenewDialog';
import {
  useLicenceAbilities,
  type LicenceAbilities,
} from './useLicenceAbilities';

type DialogName = LicenceDeed['name'] | 'yaml' | 'delete';

/** What is done every day as buttons; the rest in a menu. Of a deleted licence only its way back. */
export const LicenceActions = (props: LicencePartProps) => {
  const { licence } = props;
  const abilities = useLicenceAbilities(licence.id);
  const [dialog, setDialog] = useState<DialogName>();
  if (licence.deletedAt) {
    return abilities.mayEnd ? (
      <RestoreButton noun={licences} record={licence as unknown as AnyRecord} />
    ) : null;
  }
  return (
    <>
      <Buttons {...props} abilities={abilities} onOpen={setDialog} />
      <Dialogs {...props} name={dialog} onClose={() => setDialog(undefined)} />
    </>
  );
};

/** As buttons, if the licence's status allows them. */
const everyDay: ReadonlyArray<LicenceDeed['name']> = [
  'allocate',
  'renew',
  'reinstate',
];

const Buttons = (
  props: LicencePartProps & {
    abilities: LicenceAbilities;
    onOpen(name: DialogName): void;
  },
) => {
  const { licence, abilities, onOpen } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const deeds = licenceDeeds(licence, abilities, useToday());
  const why = ({ whyNot }: LicenceDeed) =>
    whyNot && t(`licences.whyNot.${whyNot}`);
  const others: MenuAction[] = deeds
    .filter(({ name }) => !everyDay.includes(name))
    .map(deed => ({
      label: t(`licences.deed.${deed.name}`),
      whyNot: why(deed),
      onClick: () => onOpen(deed.name),
    }));
  return (
    <>
      {deeds
        .filter(({ name }) => everyDay.includes(name))
        .map((deed, at) => (
          <ActionButton
            key={deed.name}
            isMain={at === 0}
            label={t(`licences.deed.${deed.name}`)}
            whyNot={why(deed)}
            onClick={() => onOpen(deed.name)}
          />
        ))}
      {abilities.mayUpdate && <EditButton noun={licences} record={licence} />}
      <ActionMenu
        label={t('asset.more')}
        actions={[
          ...others,
          ...(abilities.mayCreate
            ? [
                {
                  label: t('record.createAnother'),
                  to: copyLink(paths, licence.ref),
                },
              ]
            : []),
          { label: t('yaml.open'), onClick: () => onOpen('yaml') },
          ...(abilities.mayEnd
            ? [{ label: t('record.delete'), onClick: () => onOpen('delete') }]
            : []),
        ]}
      />
    </>
  );
};

function copyLink(paths: ReturnType<typeof useParcPaths>, ref: string): string {
  return `${paths.create(licences.plural)}?copy=${encodeURIComponent(ref)}`;
}

const Dialogs = (
  props: LicencePartProps & { name?: DialogName; onClose(): void },
) => {
  const { licence, name, onClose, onChanged } = props;
  const dialog = {
    licence,
    onClose,
    onReload: onChanged,
    onDone: () => {
      onClose();
      onChanged();
    },
  };
  switch (name) {
    case undefined:
      return null;
    case 'allocate':
      return <AllocateDialog {...dialog} />;
    case 'renew':
      return <RenewDialog {...dialog} />;
    case 'yaml':
      return <YamlDialog noun={licences} record={licence} onClose={onClose} />;
    case 'delete':
      return (
        <DeleteDialog
          noun={licences}
          record={licence as unknown as AnyRecord}
          onClose={onClose}
        />
      );
    default:
      return <LicenceVerbDialog {...dialog} verb={name} />;
  }
};
