import {
  changes,
  relationFields,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { FactList } from '../../records';
import { ChangeLinks } from './ChangeLinks';

/** How it is related to which other changes. */
export const RelationFacts = ({ change }: { change: Change }) => {
  const text = useText();
  const facts = relationFields
    .map(name => ({ name, refs: [change[name] ?? []].flat() }))
    .filter(({ refs }) => refs.length > 0);
  return (
    <div style={{ marginBottom: 8 }}>
      <FactList
        facts={facts.map(({ name, refs }) => ({
          label: text.field(changes, name),
          value: <ChangeLinks refs={refs} />,
        }))}
      />
    </div>
  );
};
