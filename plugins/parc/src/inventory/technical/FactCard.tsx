import { useFormats, useText } from '../../language';
import { Card, FactList, isKnown } from '../../records';

/** A section of an inventory as a card; texts under `<texts>.<name>`, in the order of the texts' names given. */
export const FactCard = (props: {
  heading: string;
  texts: string;
  names: readonly string[];
  values: object | undefined;
  /** How some values are written. */
  write?: Readonly<Record<string, (value: never) => string>>;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const values = (props.values ?? {}) as Record<string, unknown>;
  const facts = props.names.map(name => ({
    label: t(`${props.texts}.${name}`),
    value: written(values[name], name),
  }));
  if (!facts.some(({ value }) => isKnown(value))) return null;
  return (
    <Card heading={props.heading}>
      <FactList facts={facts} />
    </Card>
  );

  function written(value: unknown, name: string): string | undefined {
    if (value === undefined || value === '') return undefined;
    const write = props.write?.[name] as
      | ((given: unknown) => string)
      | undefined;
    if (write) return write(value);
    const text = String(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formats.date(text) : text;
  }
};
