import * as f from '../records/fields';

/** ISO 3166-1 alpha-2, in capitals. */
export const countryPattern = /^[A-Z]{2}$/;
/** A region as date-holidays names it, and one within it: `57` of `FR`, `BY` or `BY-A` of `DE`. */
export const regionPattern = /^[A-Za-z0-9]{1,10}(-[A-Za-z0-9]{1,10})?$/;

/** As of suppliers, but not the words that follow `/calendars/` in the addresses of pages. */
export const calendarCodePattern =
  /^(?!(?:windows|month)$)[a-z0-9]+([-_.][a-z0-9]+)*$/;

/** When work is done at a place: its hours, its public holidays, and the days that are otherwise. */
export const calendars = f.defineNoun({
  name: 'calendar',
  plural: 'calendars',
  refField: 'code',
  titleField: 'name',
  defaultSort: { field: 'name', descending: false },
  fields: {
    code: f.text({
      required: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      max: 63,
      pattern: calendarCodePattern,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    location: f.reference({
      to: 'locations',
      isTree: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    hours: f.text({ required: true, inTable: true, section: 'openingHours' }),
    timeZone: f.text({
      filter: true,
      inTable: true,
      max: 64,
      section: 'openingHours',
    }),
    country: f.text({
      filter: true,
      group: true,
      inTable: true,
      max: 2,
      pattern: countryPattern,
      section: 'closedDays',
    }),
    region: f.text({
      filter: true,
      inTable: true,
      max: 21,
      pattern: regionPattern,
      section: 'closedDays',
    }),
    closedOn: f.texts({ section: 'closedDays' }),
    openOn: f.texts({ section: 'closedDays' }),
    notes: f.longText(),
  },
});
export type CalendarValues = f.ValuesOf<typeof calendars.fields>;
export type Calendar = f.RecordMeta & CalendarValues;
