// Preloaded into every service: when the process that watches over it is gone, killed or not, the service leaves too.
if (process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
