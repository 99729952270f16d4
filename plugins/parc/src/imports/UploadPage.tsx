import { useRef, useState, type DragEvent } from 'react';
import { useSearchParams } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Publish from '@material-ui/icons/Publish';
import { importNouns } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { ErrorPanel, getNoun, PageTitle } from '../records';
import { ImportSteps } from './ImportSteps';
import { useUpload } from './useUpload';

const useStyles = makeStyles(theme => ({
  drop: {
    margin: theme.spacing(2, 0),
    padding: theme.spacing(5, 2),
    border: `2px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(1, 1.5),
    textAlign: 'center',
  },
  dropping: {
    borderColor: theme.palette.primary.main,
    backgroundColor: theme.palette.action.hover,
  },
  hint: { color: theme.palette.text.secondary },
}));

/** `/parc/imports/new`: chooses the noun, which the address holds, and takes a file. */
export const UploadPage = () => {
  const text = useText();
  const { t } = text;
  const [params, setParams] = useSearchParams();
  const asked = params.get('noun');
  const noun = importNouns.find(each => each === asked) ?? 'assets';
  const { upload, fileName } = useUpload(noun);
  return (
    <>
      <PageTitle title={t('imports.upload.title')} />
      <ImportSteps current="upload" />
      <TextField
        select
        id="import-noun"
        variant="outlined"
        size="small"
        label={t('imports.upload.noun')}
        value={noun}
        disabled={upload.isRunning}
        SelectProps={{ native: true }}
        InputLabelProps={{ htmlFor: 'import-noun' }}
        onChange={event =>
          setParams({ noun: event.target.value }, { replace: true })
        }
        style={{ minWidth: 240 }}
      >
        {importNouns.map(each => (
          <option key={each} value={each}>
            {text.noun(getNoun(each), 'many')}
          </option>
        ))}
      </TextField>
      <DropZone isDisabled={upload.isRunning} onFile={upload.run} />
      {upload.isRunning && (
        <div role="status">
          <Typography variant="body2">
            {t('imports.upload.sending', { name: fileName })}
          </Typography>
          <LinearProgress
            aria-label={t('imports.upload.sending', { name: fileName })}
          />
        </div>
      )}
      {upload.error && <ErrorPanel error={upload.error} />}
    </>
  );
};

const DropZone = (props: { isDisabled: boolean; onFile(file: File): void }) => {
  const classes = useStyles();
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files?.[0] && !props.isDisabled) props.onFile(files[0]);
  };
  const over = (isIn: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(isIn);
  };
  return (
    <div
      className={`${classes.drop} ${isOver ? classes.dropping : ''}`}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={event => {
        over(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <Button
        variant="contained"
        color="primary"
        startIcon={<Publish />}
        disabled={props.isDisabled}
        onClick={() => input.current?.click()}
      >
        {t('imports.upload.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label={t('imports.upload.choose')}
        onChange={event => {
          take(event.target.files);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <span>{t('imports.upload.drop')}</span>
      <span className={classes.hint}>{t('imports.upload.hint')}</span>
    </div>
  );
};
