import { stopAll } from './processes.mjs'

/** One Ctrl-C may arrive twice (from the terminal and through npm); a later one means: at once. */
const IMPATIENT_AFTER_MS = 2000
const LOOK_MS = 500
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** Resolves with 'stopped' when somebody wants this process to end; `code()` is the exit code that says why. */
export function stopRequest() {
  let first
  let code = 0
  const promise = new Promise((resolve) => {
    const stop = (value) => {
      if (first && performance.now() - first > IMPATIENT_AFTER_MS)
        void stopAll('SIGKILL').then(() => process.exit(value))
      first ??= performance.now()
      code ||= value
      resolve('stopped')
    }
    for (const [signal, value] of Object.entries(EXIT_CODES)) process.on(signal, () => stop(value))
    onAbandoned(() => stop(EXIT_CODES.SIGTERM))
  })
  return { promise, code: () => code, asked: () => code !== 0 }
}

/**
 * npm puts a shell between itself and us. Told to end, it ends that shell, which does not pass the signal on: that
 * our parent is another one than at the beginning is all we get to see.
 */
function onAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, LOOK_MS)
  watch.unref()
}
