/** What waits for the reader, who decides instead of whom, and the meetings of a change advisory board. */
export const changeWaiting = {
  title: 'Waits for you',
  decisions: 'To be decided',
  noDecisions: 'No change waits for your decision.',
  decided: {
    approved: 'You approved {{ref}} · {{title}}.',
    refused: 'You refused {{ref}} · {{title}}.',
  },
  until: 'To be decided by {{deadline}}',
  you: 'you',
  tasks: 'To be done',
  noTasks: 'No task of a change waits for you or your groups.',
};

export const changeDelegations = {
  title: 'Who decides instead',
  hint: 'While you are away, somebody else can decide about changes instead of you.',
  make: 'Delegate',
  confirm: 'Delegate',
  meaning:
    'On these days they can read what you are asked about and decide it, in their own name. You still can, too.',
  to: 'Who decides',
  fromDay: 'From',
  toDay: 'To, included',
  backwards: 'Must not be before the first day.',
  end: 'End',
  endTitle: 'End the delegation',
  endMeaning:
    'From now on they decide no more instead of you. What they decided stays.',
};
