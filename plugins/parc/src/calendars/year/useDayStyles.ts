import { makeStyles } from '@material-ui/core/styles';
import { stateColours } from '../../records';
import { dayColours, dayKinds } from './dayLook';

/** A class for each kind of day; what is out of the ordinary is bold, too. */
export const useDayStyles = makeStyles(theme => {
  const colours = stateColours(theme.palette.type);
  return Object.fromEntries(
    dayKinds.map(kind => {
      const colour = dayColours[kind];
      const isOrdinary = kind === 'open' || kind === 'closed';
      return [
        kind,
        {
          border: `1px solid ${theme.palette.divider}`,
          ...(colour
            ? {
                color: colours[colour].text,
                backgroundColor: colours[colour].background,
              }
            : {}),
          ...(isOrdinary
            ? {}
            : { fontWeight: 700, borderColor: colours[colour!].solid }),
        },
      ];
    }),
  );
});
