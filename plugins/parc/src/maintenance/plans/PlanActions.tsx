import { useState } from 'react';
import Edit from '@material-ui/icons/Edit';
import { LinkButton } from '@backstage/core-components';
import {
  maintenancePlans,
  planLifeCycle,
  planVerbs,
  verbsFrom,
  type AnyRecord,
  type MaintenancePlanStatus,
  type PlanVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ActionButton,
  ActionMenu,
  DeleteDialog,
  RestoreButton,
  useMayNoun,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import type { PlanPartProps } from './PlanPage';
import { PlanVerbDialog } from './PlanVerbDialog';

type DialogName = PlanVerb | 'delete';

/** Pause and resume as buttons, what is for good in a menu. Of a deleted plan only its way back. */
export const PlanActions = (props: PlanPartProps) => {
  const { plan, onChanged } = props;
  const mayPlan = useMayNoun(maintenancePlans.plural, 'update');
  const [dialog, setDialog] = useState<DialogName>();
  const record = plan as unknown as AnyRecord;
  const close = () => setDialog(undefined);
  if (!mayPlan) return null;
  if (plan.deletedAt)
    return <RestoreButton noun={maintenancePlans} record={record} />;
  return (
    <>
      <Buttons {...props} onOpen={setDialog} />
      {dialog === 'delete' && (
        <DeleteDialog noun={maintenancePlans} record={record} onClose={close} />
      )}
      {dialog && dialog !== 'delete' && (
        <PlanVerbDialog
          plan={plan}
          verb={dialog}
          onClose={close}
          onReload={onChanged}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </>
  );
};

const Buttons = (props: PlanPartProps & { onOpen(name: DialogName): void }) => {
  const { plan, onOpen } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const allowed = verbsFrom(
    planLifeCycle,
    plan.status as MaintenancePlanStatus,
  );
  // What a file declares is done there.
  const whyNot = plan.declared?.includes('status')
    ? t('licences.whyNot.declared-in-git')
    : undefined;
  const deeds = planVerbs
    .filter(verb => allowed.includes(verb))
    .map(verb => ({
      verb,
      label: t(`plans.deed.${verb}`),
      whyNot,
      onClick: () => onOpen(verb),
    }));
  return (
    <>
      {deeds
        .filter(({ verb }) => verb !== 'end')
        .map(deed => (
          <ActionButton key={deed.verb} {...deed} />
        ))}
      <LinkButton
        to={paths.edit(maintenancePlans.plural, plan.ref)}
        variant="outlined"
        startIcon={<Edit />}
      >
        {t('record.edit')}
      </LinkButton>
      <ActionMenu
        label={t('asset.more')}
        actions={[
          ...deeds.filter(({ verb }) => verb === 'end'),
          { label: t('record.delete'), onClick: () => onOpen('delete') },
        ]}
      />
    </>
  );
};
