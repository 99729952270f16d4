import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  type AnyRecord,
  type Asset,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  bySection,
  FieldCard,
  fieldsInPage,
  useRecordPageStyles,
} from '../records';
import { AssetFieldNotes } from './assetAdditions';

const useStyles = makeStyles({
  // Without a card there is no gap for one.
  root: { '&:empty': { display: 'none' } },
});

/** An asset's fields, a card per section; on Parc's page all of them, elsewhere those that are asked for. */
export const AssetSections = (props: {
  asset: Asset;
  sections?: readonly string[];
}) => {
  const { asset, sections } = props;
  const classes = useStyles();
  const page = useRecordPageStyles();
  const text = useText();
  const record = asset as unknown as AnyRecord;
  const shown = bySection(fieldsInPage(assets, record)).filter(
    ([section]) => sections?.includes(section) ?? true,
  );
  return (
    <div className={`${page.columns} ${classes.root}`}>
      {shown.map(([section, fields]) => (
        <FieldCard
          key={section}
          noun={assets}
          record={record}
          heading={text.section(section)}
          fields={fields.map(([name]) => name)}
          lockedFields={asset.declared}
          noteOf={field => <AssetFieldNotes asset={asset} field={field} />}
        />
      ))}
    </div>
  );
};
