import {
  changes,
  type ChangeAnyVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ActionButton,
  ActionMenu,
  EditButton,
  RecordDeeds,
} from '../../records';
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
  return (
    <RecordDeeds<ChangeAnyVerb>
      noun={changes}
      record={change}
      mayRestore={abilities.mayManage}
      buttons={open => (
        <Buttons {...props} abilities={abilities} onOpen={open} />
      )}
      dialog={(verb, close) => (
        <ChangeVerbDialog
          change={change}
          verb={verb}
          onClose={close}
          onReload={props.onChanged}
          onDone={warnings => {
            close();
            props.onChanged(warnings);
          }}
        />
      )}
    />
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
      {abilities.mayWrite && <EditButton noun={changes} record={change} />}
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
