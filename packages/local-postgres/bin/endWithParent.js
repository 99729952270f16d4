/* Loaded before the backend: however the process that started it ends, the backend ends too and gives its port back. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Node loads this in its worker threads as well, which have no channel.
process.channel?.unref();
