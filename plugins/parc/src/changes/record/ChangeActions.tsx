import { useState } from 'react';
import Edit from '@material-ui/icons/Edit';
import { LinkButton } from '@backstage/core-components';
import {
  changes,
  type AnyRecord,
  type ChangeAnyVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ActionButton,
  ActionMenu,
  DeleteDialog,
  RestoreButton,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { changeDeeds } from './changeDeeds';
import type { ChangePartProps } from './ChangePage';
import { ChangeVerbDialog } from './ChangeVerbDialog';
import { useChangeAbilities, type ChangeAbilities } from './useChangeAbilities';

type DialogName = ChangeAnyVerb | 'delete';

/** As many as are done every day; the others wait in a menu. */
const buttonCount = 2;

/** What can be done with a change now; of a deleted one only its way back. */
export const ChangeActions = (props: ChangePartProps) => {
  const { change } = props;
  const abilities = useChangeAbilities(change.id);
  const [dialog, setDialog] = useState<DialogName>();
  const record = change as unknown as AnyRecord;
  const close = () => setDialog(undefined);
  if (change.deletedAt) {
    return abilities.mayManage ? (
      <RestoreButton noun={changes} record={record} />
    ) : null;
  }
  return (
    <>
      <Buttons {...props} abilities={abilities} onOpen={setDialog} />
      {dialog === 'delete' && (
        <DeleteDialog noun={changes} record={record} onClose={close} />
      )}
      {dialog && dialog !== 'delete' && (
        <ChangeVerbDialog
          change={change}
          verb={dialog}
          onClose={close}
          onReload={props.onChanged}
          onDone={warnings => {
            close();
            props.onChanged(warnings);
          }}
        />
      )}
    </>
  );
};

const Buttons = (
  props: ChangePartProps & {
    abilities: ChangeAbilities;
    onOpen(name: DialogName): void;
  },
) => {
  const { change, abilities, onOpen } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const deeds = changeDeeds(change, abilities).map(verb => ({
    verb,
    label: t(`changes.verb.${verb}.name`),
    onClick: () => onOpen(verb),
  }));
  return (
    <>
      {deeds.slice(0, buttonCount).map((deed, at) => (
        <ActionButton
          key={deed.verb}
          label={deed.label}
          isMain={at === 0}
          onClick={deed.onClick}
        />
      ))}
      {abilities.mayWrite && (
        <LinkButton
          to={paths.edit(changes.plural, change.ref)}
          variant="outlined"
          startIcon={<Edit />}
        >
          {t('record.edit')}
        </LinkButton>
      )}
      <ActionMenu
        label={t('asset.more')}
        actions={[
          ...deeds.slice(buttonCount),
          ...(abilities.mayManage
            ? [{ label: t('record.delete'), onClick: () => onOpen('delete') }]
            : []),
        ]}
      />
    </>
  );
};
