// Preloaded into every service: when the process that watches over it is gone, killed or not, the service leaves too.
// What the service itself forks inherits this preload, and keeps its own channel to itself.
if (process.channel && process.env.WATCHED_BY === String(process.ppid)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
