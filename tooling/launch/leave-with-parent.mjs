// Preloaded into every service, so that it ends when the process that launched it is gone, killed
// or not. What the service itself starts inherits this preload, and keeps its own channel to
// itself.
if (process.channel && process.env.LAUNCHED_BY === String(process.ppid)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
