// Preloaded into every service. Ends the service when its parent process has ended in any way, also
// when it was killed. Child processes of the service inherit the preload but ignore it, because
// their parent is not the launcher.
if (process.channel && process.env.LAUNCHED_BY === String(process.ppid)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
