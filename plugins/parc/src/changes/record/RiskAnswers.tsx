import { useText } from '../../language';
import { FactList } from '../../records';
import { inWords } from '../inWords';
import { useChangeSettings } from '../useChangeSettings';

/** What was answered to the questionnaire, question by question, in words. */
export const RiskAnswers = ({ answers = [] }: { answers?: string[] }) => {
  const { t, language } = useText();
  const { value: settings } = useChangeSettings();
  if (!settings) return null;
  const facts = settings.risk.questions.map(question => {
    const given = question.answers.find(({ id }) =>
      answers.includes(`${question.id}=${id}`),
    );
    return {
      label: inWords(question, language),
      value: given ? inWords(given, language) : t('changes.noAnswer'),
    };
  });
  return (
    <div style={{ marginBottom: 8 }}>
      <FactList facts={facts} />
    </div>
  );
};
