/** What plans of software updates ask for, and which machines are behind. */
export const updates = {
  title: 'Machines that are not up to date',
  hint: 'What the plan asks for, against what agents reported last. The next order is for the machines that are behind when its day comes; a machine that reports that it is up to date is done by itself.',
  none: 'All machines are up to date',
  noneHint:
    'As soon as an agent reports less than the plan asks for, its machine is listed here.',
  more: 'Show more',
  asset: 'Machine',
  behindIn: 'To be updated',
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
