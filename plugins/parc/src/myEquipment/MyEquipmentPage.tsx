import { allocations } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  useMayNoun,
  useMyRefs,
} from '../records';
import { EquipmentSection } from './EquipmentSection';
import { MyLicences } from './MyLicences';
import { mySections } from './mySections';

/** `/parc/my-equipment`: what I have, what my groups have, what we answer for. */
export const MyEquipmentPage = () => {
  const { t } = useText();
  const { value: refs, error, reload } = useMyRefs();
  const mayReadLicences = useMayNoun(allocations.plural, 'read');
  return (
    <>
      <PageTitle title={t('my.title')} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!refs && !error && <RecordSkeleton />}
      {refs &&
        mySections(refs).map(section => (
          <EquipmentSection key={section.name} section={section} />
        ))}
      {refs && mayReadLicences && <MyLicences refs={refs} />}
    </>
  );
};
