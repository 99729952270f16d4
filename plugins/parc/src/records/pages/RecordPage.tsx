import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import Edit from '@material-ui/icons/Edit';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { Card, FieldCard } from '../FieldCard';
import { ErrorPanel } from '../ErrorPanel';
import { HistoryList } from '../HistoryList';
import { PageTitle } from '../PageTitle';
import { recordTitle } from '../recordTitle';
import { RecordSkeleton } from '../RecordSkeleton';
import { bySection, fieldsInPage } from '../sections';
import { useMayNoun } from '../useMayNoun';
import { useLiveRecord } from '../useRecord';
import { DeleteRecord } from './DeleteRecord';

export const useRecordPageStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  },
  // Many cards of unlike heights, one below the other: rows of them would leave holes.
  stacks: {
    columnWidth: 380,
    columnGap: theme.spacing(2),
    '& > *': { marginBottom: theme.spacing(2) },
  },
}));

/** A record of a simple noun: its fields, what the noun adds, its history. */
export const RecordPage = (props: {
  noun: Noun;
  /** The path's own way of naming a record, where it is not `:ref`. */
  recordRef?: string;
  children?: (record: AnyRecord) => ReactNode;
}) => {
  const { noun, children } = props;
  const params = useParams();
  const ref = props.recordRef ?? params.ref ?? '';
  const { value: record, error, reload } = useLiveRecord(noun, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!record) return <RecordSkeleton />;
  return (
    <>
      <RecordHead noun={noun} record={record} />
      <RecordBody noun={noun} record={record}>
        {children?.(record)}
      </RecordBody>
    </>
  );
};

export const RecordHead = (props: {
  noun: Noun;
  record: AnyRecord;
  onDeleted?: () => void;
  /** Beside the title: chips, badges. */
  beside?: ReactNode;
}) => {
  const { noun, record } = props;
  const text = useText();
  const paths = useParcPaths();
  const mayUpdate = useMayNoun(noun.plural, 'update', record.id);
  const mayDelete = useMayNoun(noun.plural, 'delete', record.id);
  return (
    <PageTitle title={recordTitle(noun, record, text)} beside={props.beside}>
      {mayUpdate && (
        <LinkButton
          to={paths.edit(noun.plural, record.ref)}
          startIcon={<Edit />}
          variant="outlined"
        >
          {text.t('record.edit')}
        </LinkButton>
      )}
      {mayDelete && (
        <DeleteRecord noun={noun} record={record} onDeleted={props.onDeleted} />
      )}
    </PageTitle>
  );
};

/** A record's fields, section by section. */
export const RecordSections = (props: { noun: Noun; record: AnyRecord }) => {
  const { noun, record } = props;
  const text = useText();
  return (
    <>
      {bySection(fieldsInPage(noun, record)).map(([section, fields]) => (
        <FieldCard
          key={section}
          noun={noun}
          record={record}
          heading={text.section(section)}
          fields={fields.map(([name]) => name)}
        />
      ))}
    </>
  );
};

const RecordBody = (props: {
  noun: Noun;
  record: AnyRecord;
  children: ReactNode;
}) => {
  const { noun, record } = props;
  const classes = useRecordPageStyles();
  const text = useText();
  return (
    <div className={classes.columns}>
      <RecordSections noun={noun} record={record} />
      {props.children}
      <Card heading={text.t('record.history')}>
        <HistoryList noun={noun} id={record.id} version={record.version} />
      </Card>
    </div>
  );
};
