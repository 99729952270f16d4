/** What plans of software updates ask for, and which machines are behind. */
export const updates = {
  title: 'Machines that are behind',
  hint: 'By what their agents reported last. The next order is for those that are behind when its day comes; a machine that reports that it is up to date is done by itself.',
  none: 'No machine is behind',
  noneHint:
    'As soon as an agent reports less than the plan asks for, its machine is listed here.',
  more: 'Show more',
  asset: 'Machine',
  behindIn: 'Behind in',
  location: 'Location',
  lastSeen: 'Last seen',
  order: 'Open order',
  wanted: '{{installed}}, wanted {{wanted}}',
  reached: '{{installed}} → {{reached}}, wanted {{wanted}}',
  least: '{{what}} at {{version}} or newer',
  systems: 'Operating systems at the newest build that was seen',
  addProduct: 'Add a product',
  removeProduct: 'Remove {{product}}',
  leastVersion: 'Least version',
};
