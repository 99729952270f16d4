/** Links, comments and files of a record. */
export const links = {
  title: 'Links',
  none: 'No links.',
  add: 'Add a link',
  name: 'Title',
  nameHelp: 'Left empty, the address is shown.',
  url: 'Address',
  urlHelp: 'Begins with https://, http:// or mailto:.',
  remove: 'Remove the link {{name}}',
};

export const comments = {
  title: 'Comments',
  none: 'No comments.',
  write: 'Write a comment',
  add: 'Comment',
  edited: 'changed',
  edit: 'Change',
  remove: 'Remove',
  removeTitle: 'Remove this comment?',
  removeHint:
    'Its words are gone for good; the history keeps that there was one.',
  save: 'Save',
  older: 'Show older comments',
};

export const files = {
  title: 'Files',
  none: 'No files.',
  add: 'Add files',
  drop: 'Or drop them here. {{megabytes}} MB each at most.',
  sending: 'Sending {{name}}…',
  refused: '{{name}} was not added.',
  remove: 'Remove the file {{name}}',
  removeTitle: 'Remove {{name}}?',
  removeHint: 'The file is gone for good; the history keeps its name.',
};
