import { readConfig } from '../config.ts'
import { AppError, ERRORS } from '../errors.ts'
import { createLog } from '../log.ts'
import { VERSION } from '../version.ts'
import { type Arguments, parseArguments } from './arguments.ts'
import { type BackupCommand, runBackupCommand } from './backup.ts'
import { help } from './commands.ts'
import { runOffline } from './offline.ts'
import { type Streams, writeTo } from './streams.ts'

/** Runs one command. Returns the exit code. */
async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const args = parseArguments(argv)
  switch (args.command) {
    case 'help':
      await writeTo(streams.stdout, help(args.positionals[0]))
      return 0
    case 'version':
      await writeTo(streams.stdout, `${VERSION}\n`)
      return 0
    case 'read':
    case 'decide':
    case 'lint':
    case 'write':
      return runOffline(args.command, args, streams, new Date().toISOString().slice(0, 10))
    case 'ask': {
      const { runAsk } = await import('./ask.ts')
      return runAsk(args, streams, new Date().toISOString().slice(0, 10))
    }
    case 'rehearse': {
      const { runRehearse } = await import('./rehearse.ts')
      return runRehearse(args, streams)
    }
    case 'start':
      // The server owns this process from here: its signals, its end and its exit code.
      await import('../main.ts')
      return new Promise<number>(() => undefined)
    case 'mcp':
      return runMcp(args, streams)
    case 'backup':
    case 'restore':
    case 'verify-backup':
      return runOnBackup(args.command, args, streams)
    case 'migrate':
    case 'doctor':
    case 'call':
    case 'reset-password':
    case 'export-shop':
    case 'import-shop':
    case 'import-mail':
      return runOnStore(args.command, args, streams)
  }
}

/** MCP for a client that starts us. Standard output carries the protocol alone. */
async function runMcp(args: Arguments, { stdin, stdout }: Streams): Promise<number> {
  const { serveMcpOverStdio } = await import('../mcp/over-stdio.ts')
  if (args.store === 'none') {
    if (args.options.shop !== undefined) throw new AppError('usage', `--shop needs --store.\n${help('mcp')}`)
    await serveMcpOverStdio({ version: VERSION, stdin, stdout })
    return 0
  }
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort())
  const { openConsole } = await import('../server.ts')
  const { chooseShop } = await import('./call.ts')
  const { context, shops, close } = await openConsole(readConfig(), createLog('warn'))
  try {
    const store = { context, shopId: chooseShop(shops, args.options.shop) }
    await serveMcpOverStdio({ version: VERSION, stdin, stdout, store, signal: stopping.signal })
    return 0
  } finally {
    await close()
  }
}

/** Backups work on the database as it is, beside a running Evenkeel too. */
async function runOnBackup(command: BackupCommand, args: Arguments, streams: Streams): Promise<number> {
  const config = readConfig()
  const log = createLog('warn')
  const { restoreFromFile, takeBackup, verifyFromFile } = await import('../backup.ts')
  return runBackupCommand(command, args, streams, {
    take: (options) => takeBackup(config, log, options),
    restore: (options) => restoreFromFile(config, log, options),
    verify: (from) => verifyFromFile(config, log, from),
  })
}

/** Commands that need the database. The store is loaded only here, so that the offline ones start quickly. */
async function runOnStore(
  command: 'migrate' | 'doctor' | 'call' | 'reset-password' | 'export-shop' | 'import-shop' | 'import-mail',
  args: Arguments,
  streams: Streams,
): Promise<number> {
  const config = readConfig()
  const log = createLog('warn')
  const { openConsole, openStore } = await import('../server.ts')
  if (command !== 'migrate' && command !== 'doctor') {
    const { runCall } = await import('./call.ts')
    const { runResetPassword } = await import('./reset-password.ts')
    const { runExportShop, runImportShop } = await import('./shop-file.ts')
    const session = await openConsole(config, log)
    try {
      if (command === 'export-shop') return await runExportShop(session.context, session.shops, args, streams)
      if (command === 'import-mail') {
        const { runImportMail } = await import('./import-mail.ts')
        return await runImportMail(session.context, session.shops, args, streams)
      }
      if (command === 'import-shop') return await runImportShop(session.context, args, streams)
      if (command === 'reset-password') return await runResetPassword(session.context, args, streams)
      return await runCall(session.context, session.shops, args, streams)
    } finally {
      await session.close()
    }
  }
  const openAndClose = async () => {
    const store = await openStore(config, log)
    await store.close()
    return config.databaseUrl === undefined ? 'the embedded Postgres starts and is up to date' : 'the server answers and is up to date'
  }
  if (command === 'migrate') {
    await openAndClose()
    await writeTo(streams.stdout, `The database is at version ${VERSION}.\n`)
    return 0
  }
  const { examine, formatChecks } = await import('./doctor.ts')
  const checks = await examine(config, process.versions.node, openAndClose)
  await writeTo(streams.stdout, args.format === 'json' ? `${JSON.stringify(checks, null, 2)}\n` : formatChecks(checks))
  return checks.every(({ good }) => good) ? 0 : 1
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Half a backup is no backup, whatever its reader thinks.
  if (error.code === 'EPIPE') process.exit(process.argv[2] === 'backup' || process.argv[2] === 'export-shop' ? 1 : 0)
  throw error
})
try {
  process.exitCode = await run(process.argv.slice(2), process)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = ERRORS[error.code].exit
}
