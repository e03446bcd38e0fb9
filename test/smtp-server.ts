import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One mail as a server got it. */
export interface ReceivedMail {
  readonly to: string
  readonly from: string
  /** All header lines, unfolded. */
  readonly headers: string
  readonly text: string
  readonly messageId: string
  /** As it came. */
  readonly source: string
}

/** A mail server on this machine. */
export interface TestSmtpServer {
  readonly url: string
  readonly received: ReceivedMail[]
  close(): Promise<void>
}

/**
 * Starts one; `refusal` says how it answers an address, undefined where it takes the mail. What it took it answers after `answerAfterMs`. Whoever signs in is
 * let in.
 */
export async function startSmtpServer(
  refusal: (to: string) => number | undefined = () => undefined,
  answerAfterMs: () => number = () => 0,
): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(null, { user: 'anyone' }),
    onRcptTo({ address }, _session, callback) {
      const responseCode = refusal(address)
      callback(responseCode === undefined ? null : Object.assign(new Error(`no ${address} here`), { responseCode }))
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const whole = Buffer.concat(chunks).toString('utf8').replaceAll('\r\n', '\n')
        const split = whole.indexOf('\n\n')
        const headers = whole.slice(0, split).replace(/\n[ \t]+/g, ' ')
        received.push({
          to: envelope.rcptTo.map(({ address }) => address).join(','),
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          headers,
          text: whole.slice(split + 2),
          source: whole,
          messageId: /^message-id: (.*)$/im.exec(headers)?.[1] ?? '',
        })
        const waitMs = answerAfterMs()
        if (waitMs === 0) callback()
        else setTimeout(callback, waitMs)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
