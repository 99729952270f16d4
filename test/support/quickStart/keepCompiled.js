/* Keeps what V8 makes of the JavaScript in node_modules, as Node itself can from version 22 on. */
const { createHash } = require('node:crypto');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const KeptBlobs = require('./KeptBlobs');

const folder = path.resolve(__dirname, '../../dist/compiled');

if (Module.enableCompileCache) {
  Module.enableCompileCache(folder);
} else {
  keepCompiled();
}

function keepCompiled() {
  const blobs = new KeptBlobs(path.join(folder, `${process.version}.bin`));
  const scripts = new Map();
  const { _compile } = Module.prototype;
  Module.prototype._compile = function compile(content, filename, isEsm) {
    // Our own sources go the usual way: they change, and their errors are to show the lines of the sources.
    return isEsm || !/[\\/]node_modules[\\/].*\.c?js$/.test(filename)
      ? _compile.call(this, content, filename, isEsm)
      : evaluate(this, content.replace(/^#!.*/, ''), filename);
  };

  function evaluate(module, content, filename) {
    const wrapper = Module.wrap(content);
    const key = createHash('md5').update(wrapper).digest('hex');
    const cachedData = blobs.get(key);
    const script = new vm.Script(wrapper, {
      filename,
      cachedData,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (!cachedData || script.cachedDataRejected) scripts.set(key, script);
    const run = script.runInThisContext({ displayErrors: true });
    const { exports } = module;
    return run.call(
      exports,
      exports,
      requireOf(module),
      module,
      filename,
      path.dirname(filename),
    );
  }

  process.once('exit', () => {
    // At the end the functions that were needed are in it too. A few more are not worth writing all anew.
    if (scripts.size < 100) return;
    for (const [key, script] of scripts)
      blobs.set(key, script.createCachedData());
    blobs.write();
  });
}

/** The function that Node gives to a module. */
function requireOf(module) {
  const require = id => module.require(id);
  require.resolve = (request, options) =>
    Module._resolveFilename(request, module, false, options);
  require.resolve.paths = request =>
    Module._resolveLookupPaths(request, module);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}
