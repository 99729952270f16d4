import LinearProgress from '@material-ui/core/LinearProgress';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  delimiters,
  type Import,
  type Reading,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { Card, ErrorPanel } from '../records';
import { delimiterText } from './readingTexts';
import type { ImportActions } from './useImport';
import { saidOfFile } from './usePlan';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    alignItems: 'center',
    paddingTop: theme.spacing(1),
  },
  field: { minWidth: 150, flex: '0 1 180px' },
}));

/** What a CSV may be written in, beside what was recognised. */
const encodings = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'utf-16le',
  'utf-16be',
];
const headerRows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface Choice {
  name: 'encoding' | 'delimiter' | 'sheet' | 'headerRow';
  value: string;
  options: Array<{ value: string; label: string }>;
}

/** What was recognised of the file; another choice reads it again. */
export const ReadingCard = (props: {
  one: Import;
  inspect: ImportActions['inspect'];
}) => {
  const { one, inspect } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const choices = useChoices(one);
  const say = (name: Choice['name'], value: string) =>
    inspect.run(
      saidOfFile(one, {
        [name]: name === 'headerRow' ? Number(value) : value,
      } as Partial<Reading>),
    );
  return (
    <Card heading={t('imports.reading.title')}>
      <div className={classes.fields}>
        <span>
          {one.reading.format.toUpperCase()} · {formats.size(one.size)}
        </span>
        {choices.map(({ name, value, options }) => (
          <TextField
            key={name}
            select
            id={`reading-${name}`}
            className={classes.field}
            variant="outlined"
            size="small"
            label={t(`imports.reading.${name}`)}
            value={value}
            disabled={inspect.isRunning}
            SelectProps={{ native: true }}
            InputLabelProps={{ htmlFor: `reading-${name}`, shrink: true }}
            onChange={event => say(name, event.target.value)}
          >
            {options.map(each => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </TextField>
        ))}
      </div>
      {inspect.isRunning && (
        <LinearProgress aria-label={t('imports.reading.rereading')} />
      )}
      {inspect.error && <ErrorPanel error={inspect.error} />}
    </Card>
  );
};

function useChoices({ reading, questions }: Import): Choice[] {
  const text = useText();
  const asked = (code: string) =>
    questions
      .find(each => each.code === code)
      ?.choices.map(({ value }) => value) ?? [];
  const choice = (
    name: Choice['name'],
    value: string,
    values: string[],
    label = (each: string) => each,
  ): Choice => ({
    name,
    value,
    options: [...new Set([value, ...asked(name), ...values])].map(each => ({
      value: each,
      label: label(each),
    })),
  });
  const { format, encoding = '', delimiter = '', sheet = '' } = reading;
  const header = choice(
    'headerRow',
    String(reading.headerRow),
    headerRows.map(String),
    each => (each === '0' ? text.t('imports.reading.noHeader') : each),
  );
  if (format === 'xlsx') return [choice('sheet', sheet, []), header];
  return [
    choice('encoding', encoding, encodings),
    choice('delimiter', delimiter, [...delimiters], each =>
      delimiterText(text, each),
    ),
    header,
  ];
}
