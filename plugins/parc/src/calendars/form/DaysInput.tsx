import {
  parseClosedOn,
  parseHours,
  parseOpenOn,
} from '@parc/backstage-plugin-parc-common';
import { TextsInput, type OwnInputProps } from '../../records';
import { useRefusalText } from './useRefusalText';

/** Days on which a place is closed, one per line; the first that is not understood is said. */
export const ClosedOnInput = (props: OwnInputProps) => (
  <DaysInput {...props} read={parseClosedOn} />
);

/** Days on which a place is open after all; those without hours have those of their weekday. */
export const OpenOnInput = (props: OwnInputProps) => {
  const week = parseHours((props.values.hours as string | undefined) ?? '');
  const known = 'refused' in week ? parseHours('24/7') : week;
  return (
    <DaysInput
      {...props}
      read={each => ('refused' in known ? {} : parseOpenOn(each, known))}
    />
  );
};

const DaysInput = (props: OwnInputProps & { read(text: string): object }) => {
  const { read, noun: _, field: __, name: ___, values: ____, ...input } = props;
  const refusalText = useRefusalText();
  const days = input.value as string[] | undefined;
  const [wrong] = (days ?? []).map(read).filter(isRefused);
  return (
    <TextsInput
      {...input}
      hasCommas
      value={days}
      error={wrong ? refusalText(wrong) : input.error}
    />
  );
};

function isRefused(read: object): read is { refused: string; part: string } {
  return 'refused' in read;
}
