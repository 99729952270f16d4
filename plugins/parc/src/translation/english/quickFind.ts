/** The box that finds an asset from anywhere. */
export const quickFind = {
  title: 'Find an asset',
  shortcut: '{{keys}}K',
  placeholder: 'Tag, serial number, host name, person, order, plan or change',
  hint: 'Type at least two letters or digits.',
  none: 'Nothing found that you may see.',
  noneShort: 'Nothing begins so. Type a third letter to look inside, too.',
  searching: 'Searching…',
  results: 'What was found',
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
  close: 'Close',
};
