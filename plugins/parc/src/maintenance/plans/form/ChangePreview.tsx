import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import useDebounce from 'react-use/esm/useDebounce';
import type { PlanPreviewAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../../language';
import {
  codeText,
  ErrorPanel,
  PlainTable,
  ReferenceLink,
  type FormValues,
  type PlainColumn,
} from '../../../records';
import { planChange } from './planChange';
import { usePlanPreview } from './usePlanPreview';

const typingPauseMilliseconds = 500;
/** Enough to see the pattern; the number says how many there are. */
const mostShown = 10;

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(2),
    paddingTop: theme.spacing(1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** Which due dates the change would move, before it is saved. */
export const ChangePreview = ({ values }: { values: FormValues }) => {
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const change = planChange(values);
  const wanted = change && !('refused' in change) ? change : undefined;
  const [asked, setAsked] = useState(wanted);
  useDebounce(() => setAsked(wanted), typingPauseMilliseconds, [
    JSON.stringify(wanted),
  ]);
  const preview = usePlanPreview(String(values.code), wanted && asked);
  return (
    <section className={classes.root} aria-busy={preview.isLoading}>
      <Typography variant="subtitle2" component="h3">
        {text.t('plans.preview')}
      </Typography>
      <div role="status">
        {!wanted && (
          <Typography variant="body2">
            {(change &&
              'refused' in change &&
              codeText(text, formats, change.refused)) ||
              text.t('plans.previewIncomplete')}
          </Typography>
        )}
        {preview.error && (
          <ErrorPanel error={preview.error} onRetry={preview.reload} />
        )}
        {wanted && preview.value && !preview.error && (
          <Moved answer={preview.value} />
        )}
      </div>
      {wanted && preview.value && preview.value.items.length > 0 && (
        <MovedTable answer={preview.value} />
      )}
    </section>
  );
};

const Moved = ({ answer }: { answer: PlanPreviewAnswer }) => {
  const { t } = useText();
  const formats = useFormats();
  const { covered, joining, leaving, moved } = answer;
  const said = (key: string, count: number) =>
    t(`plans.${key}`, { count, total: formats.number(count) });
  return (
    <Typography variant="body2" gutterBottom>
      {[
        said('previewCovered', covered),
        joining > 0 && said('previewJoining', joining),
        leaving > 0 && said('previewLeaving', leaving),
        moved > 0 ? said('previewMoved', moved) : t('plans.previewNone'),
      ]
        .filter(Boolean)
        .join(' ')}
    </Typography>
  );
};

type MovedItem = PlanPreviewAnswer['items'][number];

const MovedTable = ({ answer }: { answer: PlanPreviewAnswer }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const windowText = (due: MovedItem['before']) => {
    if (!due?.from || !due.to)
      return t(due ? `dues.states.${due.state}` : 'dues.none');
    return formats.days(due.from, due.to);
  };
  const columns: PlainColumn<MovedItem>[] = [
    {
      key: 'asset',
      heading: t('dues.asset'),
      cell: ({ asset }) => <ReferenceLink to="assets" reference={asset} />,
    },
    {
      key: 'before',
      heading: t('plans.before'),
      cell: ({ before }) => windowText(before),
    },
    {
      key: 'after',
      heading: t('plans.after'),
      cell: ({ after }) => windowText(after),
    },
  ];
  const others = answer.moved - Math.min(answer.items.length, mostShown);
  return (
    <>
      <PlainTable
        caption={t('plans.preview')}
        columns={columns}
        rows={answer.items.slice(0, mostShown)}
        keyOf={({ asset }) => asset.id}
      />
      {others > 0 && (
        <Typography variant="body2" className={classes.quiet}>
          {t('plans.previewMore', {
            count: others,
            total: formats.number(others),
          })}
        </Typography>
      )}
    </>
  );
};
