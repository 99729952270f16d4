import Devices from '@material-ui/icons/Devices';
import type { SearchDocument } from '@backstage/plugin-search-common';
import { assets, type AssetDocument } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { FieldValue } from '../records';
import { Highlighted, ResultItem, type ResultProps } from './ResultItem';

/** An asset among the results of the portal's search: what it is, its status, where it is and who has it. */
export const AssetResultListItem = (props: ResultProps) => {
  const text = useText();
  if (!props.result) return null;
  // What stands for an empty estate has only a title.
  const asset = props.result as Partial<AssetDocument> & SearchDocument;
  const kind = text.name({ name: asset.category, nameFr: asset.categoryFr });
  const person = asset.person ?? asset.assignedTo;
  return (
    <ResultItem
      result={asset}
      highlight={props.highlight}
      icon={props.icon ?? <Devices aria-hidden />}
      state={<FieldValue noun={assets} field="status" value={asset.status} />}
    >
      {asset.model ? (
        <Highlighted
          text={asset.text}
          found={props.highlight?.fields.text}
          highlight={props.highlight}
        />
      ) : (
        [kind, asset.place, person].filter(Boolean).join(' · ')
      )}
      {asset.serial && ` · ${text.field(assets, 'serial')} ${asset.serial}`}
    </ResultItem>
  );
};
