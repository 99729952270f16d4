import Assignment from '@material-ui/icons/Assignment';
import Flag from '@material-ui/icons/Flag';
import FlagOutlined from '@material-ui/icons/FlagOutlined';
import FlashOn from '@material-ui/icons/FlashOn';
import ReportProblem from '@material-ui/icons/ReportProblem';
import ReportProblemOutlined from '@material-ui/icons/ReportProblemOutlined';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CalendarChange,
  StateColour,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { stateColours } from '../../records';
import type { CalendarEntry } from './calendarEntries';

/** What is marked beside the status of a change: by a shape, and not by its colour alone. */
export const calendarMarks = {
  conflicts: { Icon: ReportProblem, colour: 'red' },
  overridden: { Icon: ReportProblemOutlined, colour: 'orange' },
  high: { Icon: Flag, colour: 'red' },
  medium: { Icon: FlagOutlined, colour: 'orange' },
  emergency: { Icon: FlashOn, colour: 'red' },
} as const satisfies Record<string, { Icon: typeof Flag; colour: StateColour }>;
export type CalendarMark = keyof typeof calendarMarks;

const useStyles = makeStyles(theme => ({
  icon: { fontSize: '0.9375rem', verticalAlign: '-3px', marginRight: 2 },
  red: { color: stateColours(theme.palette.type).red.text },
  orange: { color: stateColours(theme.palette.type).orange.text },
}));

/** The marks of an entry, each with its name. */
export const ChangeMarks = ({ entry }: { entry: CalendarEntry }) => {
  const classes = useStyles();
  const { t } = useText();
  if (entry.kind === 'order') {
    return (
      <Assignment
        className={classes.icon}
        titleAccess={t('changeCalendar.order')}
      />
    );
  }
  return (
    <>
      {marksOf(entry.record).map(mark => (
        <MarkIcon key={mark} mark={mark} />
      ))}
    </>
  );
};

/** One of the marks, with its name. */
export const MarkIcon = ({ mark }: { mark: CalendarMark }) => {
  const classes = useStyles();
  const { t } = useText();
  const { Icon, colour } = calendarMarks[mark];
  return (
    <Icon
      className={`${classes.icon} ${classes[colour]}`}
      titleAccess={t(`changeCalendar.mark.${mark}`)}
    />
  );
};

function marksOf(change: CalendarChange): CalendarMark[] {
  const { type, riskLevel, conflictState } = change;
  const marks: Array<CalendarMark | false> = [
    type === 'emergency' && 'emergency',
    conflictState === 'found' && 'conflicts',
    conflictState === 'overridden' && 'overridden',
    riskLevel === 'high' && 'high',
    riskLevel === 'medium' && 'medium',
  ];
  return marks.filter((mark): mark is CalendarMark => Boolean(mark));
}
