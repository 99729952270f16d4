import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircle from '@material-ui/icons/CheckCircle';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { parcPersonalDataErasePermission } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { useMay } from '../permissions';
import { EmptyState, ErrorPanel, PageTitle, RecordSkeleton } from '../records';
import { EraseDialog } from './EraseDialog';
import {
  useDepartedPeople,
  type DepartedPersonWithLink,
} from './useDepartedPeople';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(1),
  },
  person: { fontWeight: 500, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** `/parc/people`: users who left and are still named, what is kept about them, and its erasure. */
export const PeoplePage = () => {
  const { t } = useText();
  const { value, error, reload } = useDepartedPeople();
  return (
    <>
      <PageTitle title={t('people.title')} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.length === 0 && (
        <EmptyState
          icon={<CheckCircle fontSize="inherit" />}
          title={t('people.none')}
          hint={t('people.noneHint')}
        />
      )}
      {value && value.length > 0 && (
        <PeopleList people={value} onErased={reload} />
      )}
    </>
  );
};

const PeopleList = (props: {
  people: DepartedPersonWithLink[];
  onErased(): void;
}) => {
  const { people, onErased } = props;
  const classes = useStyles();
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const [erased, setErased] = useState<string>();
  const close = () => setErased(undefined);
  const finish = () => {
    alertApi.post({
      message: t('people.erased'),
      severity: 'success',
      display: 'transient',
    });
    close();
    onErased();
  };
  return (
    <>
      <p>{t('people.hint')}</p>
      <ul className={classes.list}>
        {people.map(each => (
          <li key={each.person}>
            <PersonItem
              departed={each}
              onErase={() => setErased(each.person)}
            />
          </li>
        ))}
      </ul>
      {erased && (
        <EraseDialog person={erased} onDone={finish} onClose={close} />
      )}
    </>
  );
};

const PersonItem = (props: {
  departed: DepartedPersonWithLink;
  onErase(): void;
}) => {
  const { person, assets, changes, noticedAt, dataUrl } = props.departed;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const mayErase = useMay(parcPersonalDataErasePermission);
  return (
    <Paper variant="outlined" className={classes.item}>
      <div>
        <div className={classes.person}>{person}</div>
        <div className={classes.facts}>
          <span>{t('people.assets', { count: assets })}</span>
          <span>{t('people.changes', { count: changes })}</span>
          <time dateTime={noticedAt}>
            {t('people.since', { since: formats.instant(noticedAt) })}
          </time>
        </div>
      </div>
      <div className={classes.actions}>
        <Button size="small" variant="outlined" component="a" href={dataUrl}>
          {t('people.download')}
        </Button>
        {mayErase && (
          <Button size="small" variant="outlined" onClick={props.onErase}>
            {t('people.erase')}
          </Button>
        )}
      </div>
    </Paper>
  );
};
