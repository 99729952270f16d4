import CheckCircle from '@material-ui/icons/CheckCircle';
import type { Problem } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { EmptyState, ErrorPanel, PageTitle, RecordSkeleton } from '../records';
import { ProblemTable } from './ProblemTable';
import { RetirementBrake } from './RetirementBrake';
import { useProblems } from './useProblems';

/** `/parc/problems`: what the register could not take from the files in git, and what it asks about them. */
export const ProblemsPage = () => {
  const { t } = useText();
  const { value, error, reload } = useProblems();
  return (
    <>
      <PageTitle title={t('problems.title')} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && <Problems problems={value.items} onChanged={reload} />}
    </>
  );
};

const Problems = (props: { problems: Problem[]; onChanged(): void }) => {
  const { t } = useText();
  const brakes = props.problems.filter(
    each => each.code === 'retirement-brake',
  );
  const others = props.problems.filter(
    each => each.code !== 'retirement-brake',
  );
  if (!props.problems.length) {
    return (
      <EmptyState
        icon={<CheckCircle fontSize="inherit" />}
        title={t('problems.none')}
        hint={t('problems.noneHint')}
      />
    );
  }
  return (
    <>
      {brakes.length > 0 && (
        <RetirementBrake problems={brakes} onChanged={props.onChanged} />
      )}
      {others.length > 0 && <ProblemTable problems={others} />}
    </>
  );
};
