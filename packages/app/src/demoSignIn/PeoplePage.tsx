import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Container from '@material-ui/core/Container';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ParcLogo } from '../navigation/ParcLogo';
import { LanguageChoice } from './LanguageChoice';
import { Person } from './people';
import { PersonCard } from './PersonCard';
import { demoSignInTranslationRef } from './translation';

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: '100vh',
    backgroundColor: theme.palette.background.default,
    paddingBottom: theme.spacing(6),
  },
  banner: {
    backgroundColor: '#171717',
    color: '#ffffff',
    padding: theme.spacing(3, 0, 4),
    marginBottom: theme.spacing(4),
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
  name: { fontSize: 24, fontWeight: 700, letterSpacing: 1, flexGrow: 1 },
  title: { fontSize: 30, fontWeight: 700, marginBottom: theme.spacing(1) },
  people: { listStyle: 'none', paddingLeft: 0, marginTop: 0 },
  error: { marginBottom: theme.spacing(3) },
}));

type PeoplePageProps = {
  people: Person[];
  onChoose: (person: Person) => void;
  error?: Error;
};

/** The people to choose from, as cards. */
export const PeoplePage = ({ people, onChoose, error }: PeoplePageProps) => {
  const classes = useStyles();
  const { t } = useTranslationRef(demoSignInTranslationRef);
  return (
    <main className={classes.root}>
      <div className={classes.banner}>
        <Container maxWidth="md">
          <div className={classes.brand}>
            <ParcLogo size={32} />
            <Typography component="span" className={classes.name}>
              Parc
            </Typography>
            <LanguageChoice />
          </div>
          <Typography component="h1" className={classes.title}>
            {t('title')}
          </Typography>
          <Typography>{t('explanation')}</Typography>
        </Container>
      </div>
      <Container maxWidth="md">
        {error && (
          <Typography role="alert" color="error" className={classes.error}>
            {t('failed', { message: error.message })}
          </Typography>
        )}
        {people.length === 0 && <Typography>{t('nobody')}</Typography>}
        <Grid container spacing={3} component="ul" className={classes.people}>
          {people.map(person => (
            <Grid item xs={12} sm={6} component="li" key={person.entityRef}>
              <PersonCard person={person} onChoose={() => onChoose(person)} />
            </Grid>
          ))}
        </Grid>
      </Container>
    </main>
  );
};
