import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'

/** A real mail server on this machine, with empty mailboxes of which the password is "pass". */
export interface TestMailServer {
  readonly host: string
  readonly port: number
  /** Puts a mail into a mailbox, as a mail server does that got one; returns its uid. */
  append(user: string, source: string | Buffer, folder?: string): Promise<number>
  /** Throws a mailbox's mails and their numbering away. */
  empty(user: string): void
  /** Ends the server without a farewell. */
  stop(): Promise<void>
}

/** Starts a Dovecot of its own in a folder of its own. */
export async function startDovecot(users: readonly string[] = ['desk', 'second']): Promise<TestMailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-dovecot-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const isRoot = userInfo().uid === 0
  for (const name of ['run', 'lib', 'mail']) mkdirSync(join(folder, name))
  if (isRoot) chmodSync(join(folder, 'mail'), 0o777)
  writeFileSync(join(folder, 'users'), users.map((user) => `${user}:{PLAIN}pass::::::\n`).join(''))
  writeFileSync(join(folder, 'dovecot.conf'), configuration({ folder, port, isRoot }))
  const server = spawn(process.env['EVENKEEL_TEST_DOVECOT'] ?? '/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: 'ignore',
  })
  await untilItAnswers(server, port, folder)
  return {
    host: '127.0.0.1',
    port,
    async append(user, source, to = 'INBOX') {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port,
        secure: false,
        auth: { user, pass: 'pass' },
        logger: false,
        doSTARTTLS: false,
      })
      await client.connect()
      const added = await client.append(to, typeof source === 'string' ? source.replace(/\r?\n/g, '\r\n') : source)
      await client.logout()
      if (!added || added.uid === undefined) throw new Error('Dovecot did not take the mail')
      return added.uid
    },
    empty: (user) => rmSync(join(folder, 'mail', user), { recursive: true, force: true }),
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function configuration({ folder, port, isRoot }: { folder: string; port: number; isRoot: boolean }): string {
  const me = userInfo().username
  const service = (name: string, more = '') => `service ${name} {\n  chroot =\n${more}}\n`
  return `base_dir = ${folder}/run
state_dir = ${folder}/lib
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 0
mail_uid = ${isRoot ? 'nobody' : me}
mail_gid = ${isRoot ? 'nogroup' : userInfo().gid}
default_internal_user = ${isRoot ? 'dovecot' : me}
default_login_user = ${isRoot ? 'dovenull' : me}
${isRoot ? '' : `default_internal_group = ${userInfo().gid}\n`}${service('anvil', '  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n')}${service('imap-login', `  inet_listener imap {\n    port = ${port}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n`)}passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox "Gesendete Objekte" {
    auto = create
    special_use = \\Sent
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function untilItAnswers(server: ChildProcess, port: number, folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) break
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      auth: { user: 'desk', pass: 'pass' },
      logger: false,
      doSTARTTLS: false,
    })
    client.on('error', () => undefined)
    const answered = await client.connect().then(
      () => client.logout().then(() => true),
      () => false,
    )
    if (answered) return
    await sleep(50)
  }
  throw new Error(`Dovecot did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`)
}
