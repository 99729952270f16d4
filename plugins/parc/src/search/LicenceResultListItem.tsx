import VpnKey from '@material-ui/icons/VpnKey';
import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  licences,
  type LicenceDocument,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { FieldValue } from '../records';
import { Highlighted, ResultItem, type ResultProps } from './ResultItem';

/** A licence among the results of the portal's search: what it is of, who answers for it, and when it ends. */
export const LicenceResultListItem = (props: ResultProps) => {
  const text = useText();
  const formats = useFormats();
  if (!props.result) return null;
  const licence = props.result as Partial<LicenceDocument> & SearchDocument;
  const { end } = licence;
  return (
    <ResultItem
      result={licence}
      highlight={props.highlight}
      icon={props.icon ?? <VpnKey aria-hidden />}
      state={
        <FieldValue noun={licences} field="status" value={licence.status} />
      }
    >
      <Highlighted
        text={licence.text}
        found={props.highlight?.fields.text}
        highlight={props.highlight}
      />
      {end && ` · ${text.field(licences, 'end')} ${formats.date(end)}`}
    </ResultItem>
  );
};
