import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import DoneAll from '@material-ui/icons/DoneAll';
import { makeStyles } from '@material-ui/core/styles';
import {
  softwareTitleStates,
  type SoftwareTitle,
  type SoftwareTitleState,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  AddressSearch,
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { RecogniseDialog } from './RecogniseDialog';
import { TitleTable } from './TitleTable';
import { useTitles } from './useTitles';
import { useWaiting } from './useWaiting';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1.5, 0, 2),
  },
}));

const usual: SoftwareTitleState = 'unrecognised';

/** `/parc/software/unrecognised`: titles that no rule fits, those on the most machines first; and the others. */
export const UnrecognisedPage = () => {
  const { t } = useText();
  const { get } = useSearchFilters();
  const state = softwareTitleStates.find(each => each === get('state'));
  const titles = useTitles({ state: state ?? usual, q: get('q') });
  const [opened, setOpened] = useState<SoftwareTitle>();
  const [handled, setHandled] = useState<ReadonlySet<number>>(new Set());
  const waiting = useWaiting(titles.reload);
  const shown = titles.items?.filter(({ id }) => !handled.has(id));
  const next = () =>
    setOpened(shown?.[shown.findIndex(({ id }) => id === opened?.id) + 1]);
  return (
    <>
      <PageTitle title={t('titles.title')} />
      <Typography variant="body2">{t('titles.hint')}</Typography>
      <Filters />
      <Waiting count={waiting.count} />
      {titles.error && (
        <ErrorPanel error={titles.error} onRetry={titles.reload} />
      )}
      {!shown && !titles.error && <RecordSkeleton />}
      {shown?.length === 0 && (
        <NoTitles isAll={(state ?? usual) === usual && !get('q')} />
      )}
      {shown && shown.length > 0 && (
        <TitleTable
          titles={shown}
          isBusy={titles.isLoading}
          onRecognise={setOpened}
        />
      )}
      {titles.loadMore && (
        <Button onClick={titles.loadMore} disabled={titles.isLoading}>
          {t('titles.more')}
        </Button>
      )}
      {opened && (
        <RecogniseDialog
          key={opened.id}
          title={opened}
          onSaved={() => {
            setHandled(before => new Set([...before, opened.id]));
            waiting.ask();
            next();
          }}
          onSkip={next}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
};

const Filters = () => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  return (
    <div className={classes.filters}>
      <ChoiceFilter
        id="title-state"
        label={t('titles.state')}
        values={softwareTitleStates.filter(each => each !== usual)}
        labelOf={value => t(`titles.states.${value}`)}
        anyLabel={t(`titles.states.${usual}`)}
        value={get('state')}
        onChange={state => set({ state })}
      />
      <AddressSearch label={t('titles.search')} />
    </div>
  );
};

/** Rules were changed, and what is stored is gone through anew. */
const Waiting = ({ count }: { count: number }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <Typography variant="body2" role="status" gutterBottom>
      {count > 0 &&
        t('titles.waiting', { count, total: formats.number(count) })}
    </Typography>
  );
};

const NoTitles = ({ isAll }: { isAll: boolean }) => {
  const { t } = useText();
  return isAll ? (
    <EmptyState
      icon={<DoneAll fontSize="inherit" />}
      title={t('titles.none')}
      hint={t('titles.noneHint')}
    />
  ) : (
    <EmptyState title={t('titles.noneOfState')} />
  );
};
