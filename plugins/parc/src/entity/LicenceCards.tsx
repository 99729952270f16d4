import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { LinkButton } from '@backstage/core-components';
import {
  allocations,
  licences,
  positions,
  type AnyRecord,
  type Licence,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  bySection,
  Card,
  ErrorPanel,
  FieldCard,
  fieldsInPage,
  HistoryList,
  InnerList,
  useInnerList,
  useMayNoun,
  useToday,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { allocationsOf } from './licenceQuestions';
import { RecordsFound } from './RecordsFound';
import { useLicenceOfEntity } from './useRecordOfEntity';

/** On the page of a licence: what it is of, its rights, and the way to what can be done with it. */
export const LicenceIdentityCard = () => {
  const { value, error, reload } = useLicenceOfEntity();
  const text = useText();
  const paths = useParcPaths();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={220} animation="wave" />;
  if (!value.licence) return <NoLicence />;
  return (
    <LicenceFields
      licence={value.licence}
      heading={text.noun(licences, 'one')}
      sections={['identity', 'rights']}
      head={
        <LinkButton
          to={paths.record(licences.plural, value.licence.ref)}
          color="primary"
          style={{ marginLeft: -8 }}
        >
          {text.t('entity.open')}
        </LinkButton>
      }
    />
  );
};

/** An entity without a record that the reader may see: no mistake of anybody's. */
const NoLicence = () => {
  const text = useText();
  return (
    <Card heading={text.noun(licences, 'one')}>
      <Typography variant="body2">{text.t('entity.noLicence')}</Typography>
    </Card>
  );
};

/** The fields of some sections, those with a lock that a file declares. */
const LicenceFields = (props: {
  licence: Licence;
  heading: string;
  sections: readonly string[];
  head?: ReactNode;
}) => {
  const { licence, heading, sections, head } = props;
  const record = licence as unknown as AnyRecord;
  const fields = bySection(fieldsInPage(licences, record))
    .filter(([section]) => sections.includes(section))
    .flatMap(([, entries]) => entries.map(([name]) => name));
  return fields.length > 0 || head ? (
    <FieldCard
      noun={licences}
      record={record}
      heading={heading}
      head={head}
      fields={fields}
      lockedFields={licence.declared}
    />
  ) : null;
};

/** On the page of a licence: its term and notice, who answers for it, and what it costs. */
export const LicenceTermCard = () => {
  const { value } = useLicenceOfEntity();
  const text = useText();
  return value?.licence ? (
    <LicenceFields
      licence={value.licence}
      heading={text.section('term')}
      sections={['term', 'assignment', 'purchase', 'notes']}
    />
  ) : null;
};

/** On the page of a licence: what is owned of its product against what is used. */
export const LicencePositionCard = () => {
  const { value } = useLicenceOfEntity();
  const mayRead = useMayNoun(positions.plural, 'read');
  const product = value?.licence?.product?.ref;
  return product && mayRead ? <PositionsOf product={product} /> : null;
};

const PositionsOf = ({ product }: { product: string }) => {
  const text = useText();
  const list = useInnerList(positions, { product }, [
    'code',
    'state',
    'entitled',
    'consumed',
    'shortfall',
    'surplus',
  ]);
  return (
    <Card heading={text.noun(positions, 'one')}>
      {list.answer?.items.length === 0 && (
        <Typography variant="body2">
          {text.t('entity.none.position')}
        </Typography>
      )}
      <InnerList list={list} />
    </Card>
  );
};

/** On the page of a licence: to whom it is given out. */
export const LicenceAllocationsCard = () => {
  const { value } = useLicenceOfEntity();
  const text = useText();
  const today = useToday();
  if (!value?.licence) return null;
  return (
    <Card heading={text.noun(allocations, 'many')}>
      <RecordsFound
        noun={allocations}
        question={allocationsOf(value.licence.ref, today)}
        columns={['number', 'assignee', 'asset', 'quantity', 'since']}
        none={text.t('entity.none.givenOut')}
      />
    </Card>
  );
};

/** What has happened to the licence of the entity. */
export const LicenceHistoryContent = () => {
  const { value, error, reload } = useLicenceOfEntity();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={240} animation="wave" />;
  if (!value.licence) return <NoLicence />;
  const { id, version } = value.licence;
  return <HistoryList noun={licences} id={id} version={version} />;
};
