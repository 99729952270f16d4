import { changes } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { feedFilterOf, SubscribeButton, type RecordList } from '../records';

/** Makes a calendar of changes, narrowed as a list of them is. */
export const SubscribeToChanges = (props: {
  filters: RecordList['state']['filters'];
}) => {
  const text = useText();
  const { filter, fields } = feedFilterOf(changes, props.filters);
  const names = fields.map(each => text.field(changes, each)).join(', ');
  return (
    <SubscribeButton
      noun={changes}
      filter={filter}
      title={text.t('changes.feedTitle')}
      usualName={text.noun(changes, 'many')}
      filteredHint={text.t('changes.feedFiltered', { fields: names })}
    />
  );
};
