/*
 * The order in which Jest runs the test files: whole portals, browsers and builds first, which take a minute and more
 * each, so that the small ones fill both workers to the end. Where Jest knows no times, as on a clean checkout, it
 * would go by the size of the files, and have one worker wait for the other's last portal.
 */
// eslint-disable-next-line @backstage/no-undeclared-imports -- of Jest's own version
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) =>
      /[\\/]test[\\/](browser|journeys|packages|portals|production)[\\/]/.test(
        path,
      );
    // The portals of others get the packages: begun at once, they would have a worker wait until those are packed.
    const place = ({ path }) =>
      1 +
      Number(/[\\/]portals\.test\.ts$/.test(path)) -
      Number(/[\\/]packages\.test\.ts$/.test(path));
    const long = sorted.filter(isLong).sort((a, b) => place(a) - place(b));
    return [...long, ...sorted.filter(test => !isLong(test))];
  }
};
