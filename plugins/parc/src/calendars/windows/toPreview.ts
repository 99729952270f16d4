import { toInput, type FormValues } from '../../records';
import {
  windows,
  type WindowPreview,
} from '@parc/backstage-plugin-parc-common';

const optional = ['rule', 'except', 'also', 'timeZone', 'location'] as const;

/** What of a window, saved or typed, says when it is; undefined as long as it does not begin or takes no time. */
export function toPreview(values: FormValues): WindowPreview | undefined {
  const { start, duration } = values;
  if (typeof start !== 'string' || typeof duration !== 'string')
    return undefined;
  return {
    start,
    duration,
    ...Object.fromEntries(
      optional.flatMap(name => {
        const input = toInput(windows.fields[name], values[name]);
        return input === undefined ? [] : [[name, input]];
      }),
    ),
  };
}
