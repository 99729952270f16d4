import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { useFormats, useText } from '../../../language';
import { EntityLink, useSearchFilters } from '../../../records';
import type { ChangeCalendarShown } from '../useChangeCalendar';
import type { ChangeCalendarWanted } from '../useChangeCalendarWanted';
import { EntryBar } from './EntryBar';
import { TimelineHead } from './TimelineHead';
import { TimelineLine } from './TimelineLine';
import { timelineRows, type TimelineRow } from './timelineRows';
import { TimelineScale } from './TimelineScale';
import { useRowBackground } from './useRowBackground';
import { useTimelineStyles } from './useTimelineStyles';
import { WindowBar } from './WindowBar';

/** So many systems are drawn, and so many more each time that one asks. */
const systemsAtOnce = 15;
/** In pixels: the table with its labels, and the words of a bar. */
const minWidth = 1_100;
const wordsWidth = 100;
const leastRoom = wordsWidth / (minWidth - 200);

export interface ChangeTimelineProps {
  wanted: ChangeCalendarWanted;
  shown: ChangeCalendarShown;
  caption: string;
  linkToDay(day: string, system?: string): string;
  linkToHours(day: string): string;
}

/** The changes of each system along the time, with freezes and maintenance windows behind. */
export const ChangeTimeline = (props: ChangeTimelineProps) => {
  const { wanted, shown, caption, linkToDay } = props;
  const { timeZone } = wanted;
  const classes = useTimelineStyles();
  const { t } = useText();
  const scale = TimelineScale.of(wanted, timeZone);
  const backgroundOf = useRowBackground(shown.windows, scale);
  const { rows, hidden } = useRows(props);
  return (
    <>
      <Paper
        variant="outlined"
        className={classes.frame}
        role="region"
        aria-label={caption}
        tabIndex={0}
      >
        <table className={classes.table} style={{ minWidth }}>
          <caption className={classes.caption}>{caption}</caption>
          <TimelineHead
            scale={scale}
            timeZone={timeZone}
            linkToHours={props.linkToHours}
          />
          <tbody>
            {shown.windows.length > 0 && (
              <TimelineLine
                label={t('changeCalendar.windowsRow')}
                scale={scale}
                bars={shown.windows.map(item => ({
                  item,
                  lasts: scale.extentOf(item),
                }))}
                leastRoom={leastRoom}
                background={backgroundOf()}
                renderBar={placed => (
                  <WindowBar
                    key={`${placed.item.window.id} ${placed.item.from}`}
                    placed={placed}
                    timeZone={timeZone}
                  />
                )}
                linkToDay={linkToDay}
              />
            )}
            {rows.map(row => (
              <TimelineLine
                key={row.kind === 'system' ? row.system : row.kind}
                label={<RowLabel row={row} />}
                scale={scale}
                bars={row.entries.map(item => ({
                  item,
                  lasts: scale.extentOf(item),
                }))}
                leastRoom={leastRoom}
                background={backgroundOf(systemOf(row))}
                renderBar={placed => (
                  <EntryBar key={placed.item.record.id} placed={placed} />
                )}
                linkToDay={day => linkToDay(day, systemOf(row))}
              />
            ))}
          </tbody>
        </table>
      </Paper>
      <MoreSystems hidden={hidden} />
    </>
  );
};

function systemOf(row: TimelineRow): string | undefined {
  return row.kind === 'system' ? row.system : undefined;
}

/** The rows, of systems as many as the address asks for, and how many systems there are beside. */
function useRows({ wanted, shown }: ChangeTimelineProps) {
  const formats = useFormats();
  const { most } = useSystemsShown();
  const all = timelineRows(shown.entries, wanted.filters, formats.compare);
  const systems = all.filter(row => row.kind === 'system');
  const others = all.filter(row => row.kind !== 'system');
  return {
    rows: [...systems.slice(0, most), ...others],
    hidden: Math.max(0, systems.length - most),
  };
}

function useSystemsShown() {
  const { get, set } = useSearchFilters();
  const most = Math.max(systemsAtOnce, Number(get('rows')) || 0);
  return {
    most,
    showMore: () => set({ rows: String(most + systemsAtOnce) }),
  };
}

const MoreSystems = ({ hidden }: { hidden: number }) => {
  const { t } = useText();
  const formats = useFormats();
  const { showMore } = useSystemsShown();
  if (hidden === 0) return null;
  const count = Math.min(hidden, systemsAtOnce);
  return (
    <Button onClick={showMore}>
      {t('changeCalendar.moreSystems', {
        count,
        total: formats.number(count),
        hidden: formats.number(hidden),
      })}
    </Button>
  );
};

const RowLabel = ({ row }: { row: TimelineRow }) => {
  const classes = useTimelineStyles();
  const { t } = useText();
  const formats = useFormats();
  const count = row.entries.length;
  if (row.kind === 'orders') return <>{t('changeCalendar.ordersRow')}</>;
  return (
    <>
      {row.kind === 'system' ? (
        <EntityLink entityRef={row.system} />
      ) : (
        t('changeCalendar.noSystem')
      )}
      <div className={classes.count}>
        {t('changeCalendar.changesOf', {
          count,
          total: formats.number(count),
        })}
      </div>
    </>
  );
};
