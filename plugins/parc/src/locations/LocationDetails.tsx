import { useNavigate, useSearchParams } from 'react-router-dom';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Add from '@material-ui/icons/Add';
import ArrowBack from '@material-ui/icons/ArrowBack';
import { useTheme } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import {
  locations,
  parcAdministerPermission,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useMay } from '../permissions';
import {
  AssetsOf,
  Card,
  ErrorPanel,
  FieldCard,
  fieldsInPage,
  HistoryList,
  RecordEditForm,
  RecordHead,
  RecordSkeleton,
  useLiveRecord,
  useRecordPageStyles,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { AssetsByCategory } from './AssetsByCategory';
import { findNode, type LocationNode } from './locationTree';
import { PlacesBelow } from './PlacesBelow';

/** One place: what it is, what is in it and below, its history; or the form that changes it. */
export const LocationDetails = (props: {
  path: string;
  nodes: LocationNode[];
  onChanged(): void;
}) => {
  const { path, nodes, onChanged } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const [search] = useSearchParams();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const { value, error, reload } = useLiveRecord(locations, path);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return (
    <>
      {isNarrow && (
        <LinkButton to={paths.list('locations')} startIcon={<ArrowBack />}>
          {t('locations.backToTree')}
        </LinkButton>
      )}
      {search.has('edit') ? (
        <EditLocation record={value} onChanged={onChanged} />
      ) : (
        <ShowLocation
          record={value}
          node={findNode(nodes, path)}
          onChanged={onChanged}
        />
      )}
    </>
  );
};

const EditLocation = (props: { record: AnyRecord; onChanged(): void }) => {
  const { record, onChanged } = props;
  const paths = useParcPaths();
  const navigate = useNavigate();
  const show = (ref: string) => navigate(paths.record('locations', ref));
  return (
    <RecordEditForm
      noun={locations}
      record={record}
      onSaved={saved => {
        onChanged();
        show(saved.ref);
      }}
      onCancel={() => show(record.ref)}
    />
  );
};

const ShowLocation = (props: {
  record: AnyRecord;
  node?: LocationNode;
  onChanged(): void;
}) => {
  const { record, node, onChanged } = props;
  const classes = useRecordPageStyles();
  const text = useText();
  const paths = useParcPaths();
  const mayAdminister = useMay(parcAdministerPermission);
  return (
    <>
      <RecordHead noun={locations} record={record} onDeleted={onChanged} />
      <div className={classes.columns}>
        <FieldCard
          noun={locations}
          record={record}
          heading={text.section('general')}
          fields={fieldsInPage(locations, record).map(([name]) => name)}
        />
        <AssetsOf field="location" value={record.ref} />
        <AssetsByCategory location={record.ref} />
        <Card heading={text.t('locations.below')}>
          <PlacesBelow nodes={node?.children ?? []} />
          {mayAdminister && (
            <LinkButton
              to={`${paths.create('locations')}&parent=${encodeURIComponent(
                record.ref,
              )}`}
              startIcon={<Add />}
              color="primary"
            >
              {text.t('locations.addBelow')}
            </LinkButton>
          )}
        </Card>
        <Card heading={text.t('record.history')}>
          <HistoryList
            noun={locations}
            id={record.id}
            version={record.version}
          />
        </Card>
      </div>
    </>
  );
};
