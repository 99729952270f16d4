import { licences, type AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  bySection,
  FieldCard,
  fieldsInPage,
  useRecordPageStyles,
} from '../records';
import { AllocatedCard } from './AllocatedCard';
import type { LicencePartProps } from './LicencePage';
import { PositionCard } from './PositionCard';

/** How much of it is given out, where its product stands, and its fields, a card per section. */
export const LicenceOverview = ({ licence }: LicencePartProps) => {
  const { columns } = useRecordPageStyles();
  const text = useText();
  const record = licence as unknown as AnyRecord;
  return (
    <div className={columns}>
      <AllocatedCard licence={licence} />
      <PositionCard licence={licence} />
      {bySection(fieldsInPage(licences, record)).map(([section, fields]) => (
        <FieldCard
          key={section}
          noun={licences}
          record={record}
          heading={text.section(section)}
          fields={fields.map(([name]) => name)}
          lockedFields={licence.declared}
        />
      ))}
    </div>
  );
};
