import { useText } from '../../language';
import { PageTitle } from '../../records';
import { Delegations } from './Delegations';
import { OwnTasks } from './OwnTasks';
import { WaitingChanges } from './WaitingChanges';

/** `/parc/changes/waiting`: what the reader has to decide and to do, and who decides instead of them. */
export const WaitingPage = () => {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('changes.waiting.title')} />
      <div style={{ display: 'grid', gap: 16 }}>
        <WaitingChanges />
        <OwnTasks />
        <Delegations />
      </div>
    </>
  );
};
