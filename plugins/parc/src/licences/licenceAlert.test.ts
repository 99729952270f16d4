import { aLicence } from '../testing/aLicence';
import { licenceAlert } from './licenceAlert';

const aboutOf = (values: Parameters<typeof aLicence>[0], today: string) =>
  licenceAlert(aLicence(values), today)?.about;

describe('the day of a licence that asks for a decision', () => {
  it('is that of notice as long as notice can be given, then the end', () => {
    const values = { noticeDate: '2026-09-30' };
    expect(aboutOf(values, '2026-06-01')).toBeUndefined();
    expect(aboutOf(values, '2026-07-02')).toBe('notice');
    expect(aboutOf(values, '2026-09-30')).toBe('notice');
    expect(aboutOf(values, '2026-10-02')).toBe('ending');
    expect(aboutOf(values, '2027-01-01')).toBe('ended');
  });

  it('is a renewal where it renews by itself, and never too late', () => {
    const values = { renewal: 'automatic' } as const;
    expect(aboutOf(values, '2026-12-01')).toBe('renewing');
    expect(aboutOf(values, '2027-02-01')).toBeUndefined();
  });

  it('is none of a terminated licence, and the end of one that lapses', () => {
    const noticeDate = '2026-12-15';
    expect(
      aboutOf({ status: 'terminated', noticeDate }, '2026-12-01'),
    ).toBeUndefined();
    expect(aboutOf({ status: 'lapsing', noticeDate }, '2026-12-01')).toBe(
      'ending',
    );
  });
});
