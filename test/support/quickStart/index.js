/*
 * Preloaded into the backends of the tests. Each of some fifty starts would compile the same JavaScript and read the
 * same schemas of the configuration out of type declarations, which is half of a start; here the first one keeps
 * them in test/dist for the others. Nothing that is tested is left out or replaced.
 */
require('./keepCompiled');
require('./keepConfigSchemas');
