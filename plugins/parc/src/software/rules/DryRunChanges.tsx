import { useState } from 'react';
import Button from '@material-ui/core/Button';
import type { SoftwareDryRun } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  numberColumn,
  PlainTable,
  textColumn,
  type PlainColumn,
} from '../../records';
import { outcomeWords } from './outcomeWords';

type Change = SoftwareDryRun['changes'][number];

/** As many are shown at first. */
const firstRows = 10;

/** What would be something else than now, the most installed first. */
export const DryRunChanges = ({ trial }: { trial: SoftwareDryRun }) => {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  const [limit, setLimit] = useState(firstRows);
  const columns: PlainColumn<Change>[] = [
    textColumn('name', t('titles.name'), ({ name, version }) =>
      [name, version].filter(Boolean).join(' · '),
    ),
    textColumn('from', t('softwareRules.before'), ({ from }) =>
      outcomeWords(text, from),
    ),
    textColumn('to', t('softwareRules.after'), ({ to }) =>
      outcomeWords(text, to),
    ),
    numberColumn('installations', t('titles.installed'), each =>
      formats.number(each.installations),
    ),
  ];
  const { changes } = trial;
  if (changes.length === 0) return null;
  return (
    <>
      <PlainTable
        caption={t('softwareRules.result')}
        columns={columns}
        rows={changes.slice(0, limit)}
        keyOf={each => changes.indexOf(each)}
      />
      {changes.length > limit && (
        <Button onClick={() => setLimit(changes.length)}>
          {t('softwareRules.moreChanges', { count: changes.length - limit })}
        </Button>
      )}
    </>
  );
};
