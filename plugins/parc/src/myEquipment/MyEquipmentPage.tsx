import { useText } from '../language';
import { ErrorPanel, PageTitle, RecordSkeleton } from '../records';
import { EquipmentSection } from './EquipmentSection';
import { mySections } from './mySections';
import { useMyRefs } from './useMyRefs';

/** `/parc/my-equipment`: what I have, what my groups have, what we answer for. */
export const MyEquipmentPage = () => {
  const { t } = useText();
  const { value: refs, error, reload } = useMyRefs();
  return (
    <>
      <PageTitle title={t('my.title')} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!refs && !error && <RecordSkeleton />}
      {refs &&
        mySections(refs).map(section => (
          <EquipmentSection key={section.name} section={section} />
        ))}
    </>
  );
};
