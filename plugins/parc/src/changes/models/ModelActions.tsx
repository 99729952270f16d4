import { LinkButton } from '@backstage/core-components';
import {
  changeModelLifeCycle,
  changeModels,
  changeModelVerbs,
  verbsFrom,
  type ChangeModelStatus,
  type ChangeModelVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ActionMenu, EditButton, RecordDeeds, useMayNoun } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import type { ModelPartProps } from './ModelPage';
import { ModelVerbDialog } from './ModelVerbDialog';
import { standardChangePath } from './standardChangePath';

type DialogName = ChangeModelVerb | 'delete';

/** A change is made of it by whoever raises changes; the rest is for change managers. */
export const ModelActions = (props: ModelPartProps) => {
  const { model, onChanged } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const mayManage = useMayNoun(changeModels.plural, 'update');
  const mayCreate = useMayNoun('changes', 'create');
  return (
    <RecordDeeds<ChangeModelVerb>
      noun={changeModels}
      record={model}
      mayRestore={mayManage}
      buttons={open => (
        <>
          {mayCreate && model.status === 'active' && (
            <LinkButton
              to={standardChangePath(paths, model.code)}
              variant="contained"
              color="primary"
            >
              {t('changes.newStandard')}
            </LinkButton>
          )}
          {mayManage && <ManagerActions model={model} onOpen={open} />}
        </>
      )}
      dialog={(verb, close) => (
        <ModelVerbDialog
          model={model}
          verb={verb}
          onClose={close}
          onReload={onChanged}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    />
  );
};

const ManagerActions = (props: {
  model: ModelPartProps['model'];
  onOpen(name: DialogName): void;
}) => {
  const { model, onOpen } = props;
  const { t } = useText();
  const allowed = verbsFrom(
    changeModelLifeCycle,
    model.status as ChangeModelStatus,
  );
  return (
    <>
      <EditButton noun={changeModels} record={model} />
      <ActionMenu
        label={t('asset.more')}
        actions={[
          ...changeModelVerbs
            .filter(verb => allowed.includes(verb))
            .map(verb => ({
              label: t(`changes.modelVerb.${verb}.name`),
              onClick: () => onOpen(verb),
            })),
          { label: t('record.delete'), onClick: () => onOpen('delete') },
        ]}
      />
    </>
  );
};
