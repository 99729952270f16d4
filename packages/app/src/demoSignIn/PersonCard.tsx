import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Avatar from '@material-ui/core/Avatar';
import Card from '@material-ui/core/Card';
import CardActionArea from '@material-ui/core/CardActionArea';
import CardContent from '@material-ui/core/CardContent';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DemoRole, Person } from './people';
import { demoSignInTranslationRef } from './translation';

/** Dark enough for white letters on them (contrast 4.5:1 and more). */
const ROLE_COLOURS: Record<DemoRole, string> = {
  fleetManager: '#0b6b50',
  licenceManager: '#2f5d12',
  technician: '#1d5fa8',
  auditor: '#7a4a0e',
  employee: '#6b3fa0',
};

const useStyles = makeStyles(theme => ({
  card: { height: '100%' },
  action: { height: '100%' },
  content: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(2),
    height: '100%',
  },
  name: { fontSize: 18, fontWeight: 700 },
  role: { fontWeight: 600 },
}));

type PersonCardProps = { person: Person; onChoose: () => void };

export const PersonCard = ({ person, onChoose }: PersonCardProps) => {
  const classes = useStyles();
  const { t } = useTranslationRef(demoSignInTranslationRef);
  return (
    <Card className={classes.card}>
      <CardActionArea className={classes.action} onClick={onChoose}>
        <CardContent className={classes.content}>
          <Avatar
            aria-hidden
            style={{
              backgroundColor: ROLE_COLOURS[person.role],
              color: '#ffffff',
            }}
          >
            {initialsOf(person.displayName)}
          </Avatar>
          <div>
            <Typography component="span" className={classes.name}>
              {person.displayName}
            </Typography>
            <Typography className={classes.role}>
              {t(`roles.${person.role}.name`)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t(`roles.${person.role}.may`)}
            </Typography>
          </div>
        </CardContent>
      </CardActionArea>
    </Card>
  );
};

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map(word => word.charAt(0))
    .join('')
    .slice(0, 2);
}
