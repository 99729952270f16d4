import { checkRule } from './checkRule';

const aRule = {
  name: '7-Zip',
  isActive: true,
  title: '7-Zip*',
  product: '7-zip',
};

describe('a rule as it is typed', () => {
  it('is sent without what is empty', () => {
    expect(
      checkRule({ ...aRule, publisher: '  ', edition: undefined }).rule,
    ).toEqual(aRule);
  });

  it('leads to a category instead of a product', () => {
    const { product, ...others } = aRule;

    expect(checkRule({ ...others, licensing: 'free' }).rule).toEqual({
      ...others,
      licensing: 'free',
    });
  });

  it.each([
    [{ name: ' ' }, { name: 'required' }],
    [{ title: undefined }, { title: 'noPattern' }],
    [{ product: undefined }, { product: 'noOutcome' }],
    [{ title: 'a{b}' }, { title: 'pattern' }],
  ])('says what is wrong with %p', (change, errors) => {
    expect(checkRule({ ...aRule, ...change }).errors).toEqual(errors);
  });
});
