/*
 * Loaded before the backend, which would otherwise stay when it is of no more use: when whoever started it is gone,
 * and when it could not start, which Backstage logs and then waits for nothing.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.on('unhandledRejection', error => {
  const isOnlyListener = process.listenerCount('unhandledRejection') === 1;
  if (isOnlyListener) throw error;
  // Not at once: Backstage's own listener, which logs it, comes after this one.
  if (error?.name === 'BackendStartupError') setImmediate(process.exit, 1);
});
// Node loads this in its worker threads as well, which have no channel.
process.channel?.unref();
