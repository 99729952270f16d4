import { aLicence } from '../testing/aLicence';
import { licenceDeeds, rightsLeft } from './licenceDeeds';

const all = {
  mayCreate: true,
  mayUpdate: true,
  mayEnd: true,
  mayReveal: true,
  mayAllocate: true,
};
const deedsOf = (
  values: Parameters<typeof aLicence>[0],
  abilities = all,
): Array<[string, string | undefined]> =>
  licenceDeeds(aLicence(values), abilities, '2026-06-01').map(
    ({ name, whyNot }) => [name, whyNot],
  );

describe('what can be done with a licence', () => {
  it('follows its status', () => {
    expect(deedsOf({ status: 'active' }).map(([name]) => name)).toEqual([
      'allocate',
      'renew',
      'let-lapse',
      'terminate',
    ]);
    expect(deedsOf({ status: 'terminated' })).toEqual([
      ['allocate', 'licence-over'],
      ['reinstate', undefined],
    ]);
  });

  it('says why a licence without end is neither renewed nor left to lapse', () => {
    expect(deedsOf({ end: undefined })).toEqual([
      ['allocate', undefined],
      ['renew', 'no-end'],
      ['let-lapse', 'no-end'],
      ['terminate', undefined],
    ]);
  });

  it('leaves to the file what a file declares', () => {
    expect(deedsOf({ declared: ['end'], managedBy: 'git' })).toContainEqual([
      'renew',
      'declared-in-git',
    ]);
  });

  it('asks the permission of each', () => {
    expect(deedsOf({}, { ...all, mayEnd: false, mayAllocate: false })).toEqual([
      ['renew', undefined],
    ]);
  });
});

describe('the rights that are left', () => {
  it('are what packs give less what is out, and without bound undefined', () => {
    expect(rightsLeft(aLicence({ packSize: 2 }))).toBe(16);
    expect(rightsLeft(aLicence({ allocated: 12 }))).toBe(-2);
    expect(rightsLeft(aLicence({ unlimited: true }))).toBeUndefined();
  });
});
