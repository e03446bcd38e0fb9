import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { type Evenkeel, findDatabase, findFreePort, killRemains, startEvenkeel, untilNothingRemains } from '../../e2e/evenkeel-process.ts'
import { startDovecot, type TestMailServer } from '../dovecot.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../server.ts'
import { type ReceivedMail, startSmtpServer } from '../smtp-server.ts'

export interface CrashOptions {
  readonly kills: number
  /** Told what happens, for whoever waits. */
  readonly say?: (line: string) => void
  /** From 0 to 1, for the moments of the kills. */
  readonly random?: () => number
}

/** What was left when all was quiet again. */
export interface CrashOutcome {
  readonly kills: number
  readonly databaseKills: number
  readonly mailsIn: number
  readonly replies: number
  readonly sent: number
  /** Replies of which nobody can tell: shown as such, and at most one mail each. */
  readonly unknown: number
  readonly mailsOut: number
  /** What an automation did that has to act once on each case. */
  readonly firings: number
  /** Every way in which it was not as promised; empty when all is well. */
  readonly broken: readonly string[]
}

const OWNER = { name: 'Mara Lind', email: 'mara@example.com', password: 'sixteen pelicans over water' }
const SHOP = {
  name: 'Lind Lamps',
  currency: 'USD',
  vertical: 'online_shop',
  country: 'US',
  locale: 'en-US',
  tone: 'plain',
  undoSendSeconds: 0,
}
const REPLY = 'I am sorry that your lamp came broken. I send a new one today, and you keep the broken one.'
/** What the automation promises on each case. */
const LOOK = 'Look whether it was put right'
const QUIET_WITHIN_MS = 180_000
/** Slower than what is taken for a runaway automation: one firing a mail. */
const MAIL_EVERY_MS = 1_500

/**
 * Kills an Evenkeel without a warning again and again, its database with it in a third of the cases, while mails come in through a real mail server and
 * replies go out to one, and an automation acts once on each case; then waits until all is quiet, and counts.
 */
export async function runCrash({ kills, say = () => undefined, random = Math.random }: CrashOptions): Promise<CrashOutcome> {
  const dataFolder = makeServerFolder()
  const guard = guardFolder(dataFolder)
  const imap = await startDovecot(['desk'])
  const smtp = await startSmtpServer(undefined, () => 1 + random() * 120)
  const desk = openDesk(dataFolder, await findFreePort())
  try {
    await desk.start()
    await desk.setUp({ imapPort: imap.port, smtpPort: Number(new URL(smtp.url).port) })
    const flow = startFlow(desk, imap)
    // Nothing is shown by killing what does nothing yet.
    await untilMore(smtp.received, QUIET_WITHIN_MS)
    let databaseKills = 0
    for (let round = 0; round < kills; round++) {
      await sleep(200 + random() * 1_800)
      // Half of them in the moments in which a server has the words of a reply and has not said yes.
      if (random() < 0.5) await untilMore(smtp.received, MORE_WITHIN_MS)
      await sleep(random() * 100)
      const withDatabase = round % 3 === 2
      await desk.kill(withDatabase, random)
      if (withDatabase) databaseKills++
      await desk.start()
      say(`${round + 1} of ${kills} kills, ${flow.mailsIn.length} mails in, ${smtp.received.length} mails out`)
    }
    await flow.stop()
    await desk.untilQuiet(flow.mailsIn, flow.replied)
    const { broken, ...counts } = judge(await desk.readCases(await desk.listCases()), flow.mailsIn, flow.replied, smtp.received)
    const fired = await desk.judgeFirings()
    return { kills, databaseKills, ...counts, firings: fired.firings, broken: [...broken, ...fired.broken] }
  } finally {
    await desk.end()
    await Promise.all([imap.stop(), smtp.close()])
    removeFolder(dataFolder)
    guard.stdin?.end()
  }
}

const MORE_WITHIN_MS = 5_000

async function untilMore(received: readonly unknown[], withinMs: number): Promise<void> {
  const before = received.length
  for (const end = Date.now() + withinMs; received.length === before && Date.now() < end; ) await sleep(2)
}

interface Case {
  readonly id: string
  readonly followUps: readonly { readonly promise: string }[]
  readonly messages: readonly {
    readonly id: string
    readonly direction: string
    readonly text: string
    readonly delivery?: { readonly state: string }
  }[]
}

function judge(cases: readonly Case[], mailsIn: readonly string[], replied: ReadonlySet<string>, received: readonly ReceivedMail[]) {
  const broken: string[] = []
  const messages = cases.flatMap((one) => one.messages)
  for (const mark of mailsIn) {
    const times = messages.filter(({ direction, text }) => direction === 'inbound' && text.includes(`${mark} `)).length
    if (times !== 1) broken.push(`the mail ${mark} is ${times} messages`)
  }
  const replies = messages.flatMap(({ id, delivery }) => (delivery === undefined ? [] : [{ id, state: delivery.state }]))
  for (const { id, state } of replies) {
    const times = received.filter(({ messageId }) => messageId.includes(id)).length
    if (times > 1) broken.push(`the reply ${id} is ${times} mails (${state})`)
    if (state === 'sent' && times === 0) broken.push(`the reply ${id} is called sent and is no mail`)
    if (state !== 'sent' && state !== 'unknown') broken.push(`the reply ${id} is still ${state}`)
  }
  const known = new Set(replies.map(({ id }) => id))
  for (const { messageId } of received) if (!known.has(messageId.slice(1, 37))) broken.push(`the mail ${messageId} is no reply of the desk`)
  for (const caseId of replied) {
    const here = cases.find(({ id }) => id === caseId)?.messages.filter(({ delivery }) => delivery !== undefined).length ?? 0
    if (here !== 1) broken.push(`the case ${caseId} was answered once and has ${here} replies`)
  }
  const inState = (state: string) => replies.filter((reply) => reply.state === state).length
  return {
    ...{ mailsIn: mailsIn.length, replies: replies.length, sent: inState('sent'), unknown: inState('unknown') },
    ...{ mailsOut: received.length, broken },
  }
}

/** Mails that come and replies that go, until it is stopped. */
function startFlow(desk: Desk, imap: TestMailServer) {
  const mailsIn: string[] = []
  const replied = new Set<string>()
  let flowing = true
  const coming = async () => {
    for (let count = 0; flowing; count++) {
      const mark = `lamp-${count}`
      await imap.append(
        'desk',
        `From: Ada ${count} <ada.${count}@customer.example>\nTo: desk@shop.example\nSubject: Broken lamp\nMessage-ID: <${mark}@customer.example>\nDate: ${new Date().toUTCString()}\n\nMy ${mark} came broken. What now?\n`,
      )
      mailsIn.push(mark)
      await sleep(MAIL_EVERY_MS)
    }
  }
  const going = async () => {
    for (; flowing; await sleep(50)) {
      const open = (await desk.listCases()).find((id) => !replied.has(id))
      if (open === undefined) continue
      const draft = { id: newId(), version: 1 }
      await desk.call('save-draft', { id: draft.id, caseId: open, kind: 'email', tone: 'plain', text: REPLY })
      await desk.call('send-draft', draft)
      replied.add(open)
    }
  }
  const running = Promise.all([coming(), going()])
  // Whoever waits for it hears of it; until then it is no fault of nobody's.
  running.catch(() => undefined)
  return {
    mailsIn,
    replied,
    async stop() {
      flowing = false
      await running
    },
  }
}

type Desk = ReturnType<typeof openDesk>

/** An Evenkeel that is killed, and whoever works with it: they try again, under the same key, until they are answered. */
function openDesk(dataFolder: string, port: number) {
  let evenkeel: Evenkeel
  let cookie = ''

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${evenkeel.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: evenkeel.url, cookie, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })

  async function call(operation: string, input: object): Promise<Record<string, unknown>> {
    const headers = { 'idempotency-key': newId() }
    for (const end = Date.now() + QUIET_WITHIN_MS; ; await sleep(100)) {
      const answer = await post(`/api/v1/${operation}`, input, headers).catch(() => undefined)
      const body = await answer?.text().catch(() => undefined)
      if (answer?.ok && body !== undefined) return JSON.parse(body) as Record<string, unknown>
      if (answer && answer.status < 500 && answer.status !== 499) throw new Error(`${operation}: ${answer.status} ${body}`)
      if (Date.now() > end) throw new Error(`nobody answered ${operation}: ${answer?.status} ${body}`)
    }
  }

  /** The link is printed a moment after the server answers. */
  async function readToken(): Promise<string> {
    for (const end = Date.now() + MORE_WITHIN_MS; ; await sleep(50)) {
      const token = /\/set-up#(\S{20,})\s/.exec(evenkeel.output())?.[1]
      if (token) return token
      if (Date.now() > end) throw new Error('the server printed no link to set up the shop')
    }
  }

  async function listCases(): Promise<string[]> {
    const ids: string[] = []
    for (let cursor: unknown; ; ) {
      const page = await call('list-cases', { view: 'all', limit: 100, ...(cursor !== undefined && { cursor }) })
      ids.push(...(page['rows'] as { id: string }[]).map(({ id }) => id))
      cursor = page['nextCursor']
      if (cursor === undefined) return ids
    }
  }

  async function readCases(ids: readonly string[]): Promise<Case[]> {
    const cases: Case[] = []
    for (const id of ids) cases.push((await call('get-case', { id })) as unknown as Case)
    return cases
  }

  async function listFirings(): Promise<{ id: string; caseId: string }[]> {
    const firings: { id: string; caseId: string }[] = []
    for (;;) {
      const before = firings.at(-1)?.id
      const page = (await call('list-firings', { limit: 200, ...(before && { before }) })) as unknown as {
        firings: { id: string; caseId: string }[]
        more: boolean
      }
      firings.push(...page.firings)
      if (!page.more) return firings
    }
  }

  /** Something that has to happen once on each case, whatever is killed meanwhile. */
  async function addAutomation(): Promise<void> {
    const id = newId()
    await call('save-automation', {
      id,
      name: 'Look at it',
      automation: {
        when: { on: 'message' },
        if: { combinator: 'and', rules: [{ field: 'channel', operator: '=', value: 'email' }] },
        do: [
          { do: 'follow_up', promise: LOOK, inHours: 48 },
          { do: 'tag', add: ['lamp'] },
        ],
      },
    })
    await call('dry-run-automation', { id })
    const { automations } = (await call('list-automations', {})) as unknown as { automations: { id: string; version: number }[] }
    await call('switch-automation', { id, version: automations.find((one) => one.id === id)?.version, on: true, confirmTouched: 0 })
  }

  return {
    call,
    listCases,
    readCases,
    async start() {
      evenkeel = startEvenkeel({ dataFolder, port, command: [process.execPath, 'dist/server/main.js'] })
      await evenkeel.untilStarted()
    },
    async setUp({ imapPort, smtpPort }: { imapPort: number; smtpPort: number }) {
      const token = await readToken()
      await call('set-up-shop', { token, ...OWNER, shop: SHOP })
      const signedIn = await post('/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password })
      cookie = signedIn.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      const server = { host: '127.0.0.1', security: 'none', user: 'desk', password: 'pass' }
      await call('save-mailbox', {
        ...{ id: newId(), version: 0, address: 'desk@shop.example', displayName: 'Lind Lamps' },
        ...{ imap: { ...server, port: imapPort }, smtp: { ...server, port: smtpPort } },
      })
      await addAutomation()
    },
    async kill(withDatabase: boolean, random: () => number) {
      const { child } = evenkeel
      const database = withDatabase ? findDatabase(dataFolder) : undefined
      const first = random() < 0.5
      if (database !== undefined && first) process.kill(database, 'SIGKILL')
      child.kill('SIGKILL')
      if (database !== undefined && !first) process.kill(database, 'SIGKILL')
      await evenkeel.untilEnded()
    },
    /** Each case was answered by the automation once: one firing, one promise. */
    async judgeFirings() {
      const cases = await readCases(await listCases())
      const firings = await listFirings()
      const broken: string[] = []
      for (const { id, followUps } of cases) {
        const times = firings.filter(({ caseId }) => caseId === id).length
        const promises = followUps.filter(({ promise }) => promise === LOOK).length
        if (times !== 1 || promises !== 1)
          broken.push(`the automation acted ${times} times on the case ${id}, which has ${promises} promises of it`)
      }
      return { firings: firings.length, broken }
    },
    /** Waits until every mail is a case that the automation has seen, and no reply is on its way any more. */
    async untilQuiet(mailsIn: readonly string[], replied: ReadonlySet<string>) {
      for (const end = Date.now() + QUIET_WITHIN_MS; Date.now() < end; await sleep(1_000)) {
        if ((await listCases()).length < mailsIn.length || (await listFirings()).length < mailsIn.length) continue
        const messages = (await readCases([...replied])).flatMap((one) => one.messages)
        if (!messages.some(({ delivery }) => delivery?.state === 'waiting' || delivery?.state === 'sending')) return
      }
    },
    async end() {
      evenkeel.child.kill('SIGTERM')
      await untilNothingRemains(evenkeel).catch(() => killRemains(evenkeel))
    },
  }
}
