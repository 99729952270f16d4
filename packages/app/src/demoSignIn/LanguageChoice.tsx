import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

const useStyles = makeStyles({
  button: { color: '#ffffff', textTransform: 'capitalize' },
  chosen: { textDecoration: 'underline', textUnderlineOffset: 6 },
});

/** Chooses the language where the settings cannot be reached yet. Each language is named in itself. */
export const LanguageChoice = () => {
  const classes = useStyles();
  const languageApi = useApi(appLanguageApiRef);
  const language$ = useMemo(() => languageApi.language$(), [languageApi]);
  const { language } = useObservable(language$, languageApi.getLanguage());
  return (
    <div>
      {languageApi.getAvailableLanguages().languages.map(code => (
        <Button
          key={code}
          className={`${classes.button} ${
            code === language ? classes.chosen : ''
          }`}
          aria-pressed={code === language}
          lang={code}
          onClick={() => languageApi.setLanguage(code)}
        >
          {nameOf(code)}
        </Button>
      ))}
    </div>
  );
};

function nameOf(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
