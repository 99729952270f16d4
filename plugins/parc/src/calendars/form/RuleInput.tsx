import { RecurrenceInput, type OwnInputProps } from '../../records';

/** How a window recurs, from its start on. */
export const RuleInput = (props: OwnInputProps) => {
  const { noun: _, field: __, name: ___, values, ...input } = props;
  return (
    <RecurrenceInput
      {...input}
      value={input.value as string | undefined}
      start={values.start as string | undefined}
    />
  );
};
