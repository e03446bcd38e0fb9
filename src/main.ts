import { readConfig } from './config.ts'
import { AppError, ERRORS } from './errors.ts'
import { createLog } from './log.ts'
import { startServer } from './server.ts'

/** Runs the server until a signal ends it. Exits with the error's code when it cannot start. */
async function main(): Promise<void> {
  let stop: (() => Promise<void>) | undefined
  let ending = false
  const end = () => {
    // A terminal sends Ctrl-C to the whole process group and npm passes it on once more: the second one changes nothing.
    if (ending) return
    ending = true
    process.stdout.write('\nStopping…\n')
    if (stop) void stop().then(() => process.exit(0), fail)
  }
  // A terminal that is gone must not turn the farewell into a crash.
  process.stdout.on('error', () => undefined)
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)
  // `npm start` holds a channel to us that closes when it dies by any means.
  process.on('disconnect', end)
  try {
    const config = readConfig()
    const server = await startServer(config, createLog(config.logLevel))
    stop = server.stop
    for (const note of server.notes) process.stdout.write(`${note}\n`)
    process.stdout.write(`Evenkeel is at ${server.url}\n`)
    if (server.setUpLink) process.stdout.write(`Set it up here (works once, for 24 hours): ${server.setUpLink}\n`)
    if (ending) await server.stop().then(() => process.exit(0))
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): never {
  if (error instanceof AppError) {
    process.stderr.write(`Evenkeel did not start. ${error.message}\n`)
    process.exit(ERRORS[error.code].exit)
  }
  process.stderr.write(
    `Evenkeel ended by a fault of its own. Please report it with this:\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(ERRORS.internal.exit)
}

await main()
