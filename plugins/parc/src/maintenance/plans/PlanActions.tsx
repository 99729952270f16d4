import {
  maintenancePlans,
  planLifeCycle,
  planVerbs,
  verbsFrom,
  type MaintenancePlanStatus,
  type PlanVerb,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ActionButton,
  ActionMenu,
  EditButton,
  RecordDeeds,
  useMayNoun,
} from '../../records';
import type { PlanPartProps } from './PlanPage';
import { PlanVerbDialog } from './PlanVerbDialog';

type DialogName = PlanVerb | 'delete';

/** Pause and resume as buttons, what is for good in a menu. Of a deleted plan only its way back. */
export const PlanActions = (props: PlanPartProps) => {
  const { plan, onChanged } = props;
  const mayPlan = useMayNoun(maintenancePlans.plural, 'update');
  if (!mayPlan) return null;
  return (
    <RecordDeeds<PlanVerb>
      noun={maintenancePlans}
      record={plan}
      mayRestore
      buttons={open => <Buttons {...props} onOpen={open} />}
      dialog={(verb, close) => (
        <PlanVerbDialog
          plan={plan}
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

const Buttons = (props: PlanPartProps & { onOpen(name: DialogName): void }) => {
  const { plan, onOpen } = props;
  const { t } = useText();
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
      <EditButton noun={maintenancePlans} record={plan} />
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
