// Loaded into web and worker: when `npm start` is killed outright, the channel to it closes, and they end too.
// The worker has its own, gentler ending; this waits for that and then makes sure.
if (process.send !== undefined) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 8_000).unref()
  })
}
