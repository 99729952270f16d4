import {
  movedDraft,
  newDraft,
  toDrafts,
  toTasks,
  wrongDrafts,
} from './taskDrafts';

const drafts = [
  { ...newDraft('a'), title: ' Copy the disk ', instructions: '  ' },
  newDraft('b'),
];

describe('tasks as they are written', () => {
  it('say which has no title yet, and change places', () => {
    expect(wrongDrafts(drafts)).toEqual(['b']);
    expect(movedDraft(drafts, 1, -1).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(movedDraft(drafts, 0, -1)).toEqual(drafts);
  });

  it('are sent without what is empty, and know those that were begun', () => {
    expect(toTasks(drafts)[0]).toEqual({
      title: 'Copy the disk',
      kind: 'release',
      checklist: [],
      instructions: undefined,
    });
    const [draft] = toDrafts([
      {
        id: 'a',
        position: 1,
        title: 'Copy',
        kind: 'build',
        state: 'in-progress',
        version: 1,
        checklist: [{ text: 'It starts', isTicked: true }],
      },
    ]);
    expect(draft).toMatchObject({ isBegun: true, checklist: ['It starts'] });
  });
});
