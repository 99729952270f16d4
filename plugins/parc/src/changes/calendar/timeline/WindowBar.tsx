import {
  windowKindLooks,
  windows,
  type WindowOccurrence,
} from '@parc/backstage-plugin-parc-common';
import { WindowIcon } from '../../../calendars';
import { useFormats, useText } from '../../../language';
import { useParcPaths } from '../../../useParcPaths';
import type { Placed } from './packLanes';
import { TimelineBar } from './TimelineBar';

/** A maintenance window or a freeze along the time, and where it holds. */
export const WindowBar = (props: {
  placed: Placed<WindowOccurrence>;
  timeZone: string;
}) => {
  const { placed, timeZone } = props;
  const { window, kind, from, to, location } = placed.item;
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const name = [window.name, location?.name].filter(Boolean).join(' · ');
  return (
    <TimelineBar
      placed={placed}
      to={paths.record(windows.plural, window.ref)}
      title={[
        text.choice(windows, 'kind', kind),
        name,
        formats.span(from, to, timeZone),
      ].join(' · ')}
      colour={windowKindLooks[kind].colour}
    >
      <WindowIcon kind={kind} />
      {name}
    </TimelineBar>
  );
};
