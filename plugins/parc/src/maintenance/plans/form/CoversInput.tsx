import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { assets } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../../language';
import {
  countText,
  InnerList,
  ListFilterBar,
  useInnerList,
  type OwnInputProps,
  type RecordList,
} from '../../../records';
import {
  coveredBy,
  coversOf,
  filtersOf,
  whyNoCovers,
  type CoverFilters,
} from './covers';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['category', 'location', 'owner', 'model', 'status'];
const columns = ['tag', 'category', 'model', 'location', 'owner'];

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1) },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** Which assets a plan is about: by the filters of their list, with how many there are now; or as a query, typed. */
export const CoversInput = (props: OwnInputProps) => {
  const { onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const covers = (props.value as string | undefined) || '{}';
  const filters = filtersOf(covers);
  const [isTyped, setIsTyped] = useState(filters === undefined);
  const wrong = whyNoCovers(covers);
  return (
    <div className={classes.root}>
      {isTyped || !filters ? (
        <QueryText {...props} covers={covers} wrong={wrong} />
      ) : (
        <Typography variant="body2" className={classes.quiet}>
          {t('plans.coversHint')}
        </Typography>
      )}
      {wrong === undefined && (
        <Covered
          covers={covers}
          filters={isTyped ? undefined : filters}
          onFilter={next => onChange(coversOf(next))}
        />
      )}
      <div className={classes.foot}>
        <Button size="small" onClick={() => setIsTyped(!isTyped)}>
          {t(isTyped ? 'plans.asFilters' : 'plans.asQuery')}
        </Button>
        {isTyped && filters === undefined && wrong === undefined && (
          <Typography variant="body2">{t('plans.onlyQuery')}</Typography>
        )}
      </div>
    </div>
  );
};

const QueryText = (
  props: OwnInputProps & { covers: string; wrong: string | undefined },
) => {
  const { t } = useText();
  const wrong =
    props.wrong && t('refusals.covers-unreadable', { part: props.wrong });
  return (
    <TextField
      id={props.id}
      fullWidth
      multiline
      minRows={3}
      label={t('plans.query')}
      error={Boolean(props.error || wrong)}
      helperText={props.error ?? wrong ?? t('plans.queryHint')}
      variant="outlined"
      size="small"
      value={(props.value as string | undefined) ?? ''}
      onChange={event => props.onChange(event.target.value || undefined)}
    />
  );
};

/** The filters, how many assets match, and on demand which. */
const Covered = (props: {
  covers: string;
  filters: CoverFilters | undefined;
  onFilter(filters: CoverFilters): void;
}) => {
  const { covers, filters, onFilter } = props;
  const classes = useStyles();
  const { t } = useText();
  const [isShown, setIsShown] = useState(false);
  const list = useInnerList(assets, coveredBy(covers), columns);
  const filtered: RecordList = {
    ...list,
    state: { ...list.state, filters: filters ?? {} },
    change: wanted =>
      wanted.filters ? onFilter(wanted.filters) : list.change(wanted),
  };
  return (
    <>
      {filters && (
        <ListFilterBar list={filtered} mainFilters={mainFilters} withoutText />
      )}
      <div className={classes.foot}>
        <Count list={list} />
        <Button
          size="small"
          color="primary"
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {t(isShown ? 'plans.hideAssets' : 'plans.showAssets')}
        </Button>
      </div>
      {isShown && <InnerList list={list} />}
    </>
  );
};

const Count = ({ list }: { list: RecordList }) => {
  const text = useText();
  const formats = useFormats();
  return (
    <Typography variant="body1" role="status" aria-busy={list.isLoading}>
      {text.t('plans.covers', {
        assets: text.noun(assets, 'count', {
          count: list.answer?.totalItems ?? 0,
          total: countText(formats, list.answer),
        }),
      })}
    </Typography>
  );
};
