import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Card } from '../FieldCard';
import { HistoryList } from '../HistoryList';

/** Who changed what of a record, and when. */
export const RecordHistory = (props: {
  noun: Noun;
  record: { id: string; version: number };
}) => {
  const { id, version } = props.record;
  const { t } = useText();
  return (
    <Card heading={t('record.history')}>
      <HistoryList noun={props.noun} id={id} version={version} />
    </Card>
  );
};
