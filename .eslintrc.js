/* What holds for a package is in its own .eslintrc.js; our own rules, for all of them, are in .eslint. */
module.exports = { root: true };
