import { useText } from '../../../language';
import { RecurrenceInput, type OwnInputProps } from '../../../records';

/** On which weekday or date it is due; without one, each period from the first day on. */
export const PlanRuleInput = (props: OwnInputProps) => {
  const { noun: _, field: __, name: ___, values, ...input } = props;
  const { t } = useText();
  return (
    <RecurrenceInput
      {...input}
      emptyLabel={t('plans.noRule')}
      value={input.value as string | undefined}
      start={values.anchor as string | undefined}
    />
  );
};
