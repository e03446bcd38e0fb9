/** Who said a part of a pasted thread, as far as it shows. */
export type PartSpeaker = 'customer' | 'shop' | 'note'

/** One part of a pasted thread. */
export interface ThreadPart {
  readonly speaker: PartSpeaker
  /** As the thread names them; absent where it does not. */
  readonly name?: string
  /** As the thread writes it; when that was, nobody can tell without its zone and order of day and month. */
  readonly saidAt?: string
  readonly text: string
}

/** What a pasted text is made of. */
export interface SplitThread {
  readonly form: 'one_message' | 'chat' | 'mails'
  /** Oldest first. Their words together are those of the text, without the marks that told them apart. */
  readonly parts: readonly ThreadPart[]
}

/** A thread beyond this is kept as one text. */
const MOST_PARTS = 100
const MOST_LINES = 20_000

/**
 * Tells the parts of a pasted thread apart: a chat or an exported conversation (each message begins with a time, a name, or both), mails that quote one
 * another or were forwarded (headers, "On … wrote:", marks of quoting), or one message. `ownNames` are names of the shop and its people: who bears one
 * spoke for the shop; where nobody does, who speaks first is taken for the customer and everybody else for the shop. Never throws; takes time in
 * proportion to the text.
 */
export function splitThread(text: string, ownNames: readonly string[] = []): SplitThread {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const whole: SplitThread = { form: 'one_message', parts: text.trim() === '' ? [] : [{ speaker: 'customer', text: text.trim() }] }
  if (lines.length > MOST_LINES) return whole
  const chat = splitChat(lines)
  if (chat !== undefined && chat.length <= MOST_PARTS) return { form: 'chat', parts: tellSpeakers(chat, ownNames) }
  const mails = splitMails(lines)
  if (mails !== undefined && mails.length <= MOST_PARTS) return { form: 'mails', parts: tellSpeakers(mails, ownNames) }
  return whole
}

interface RawPart {
  readonly name?: string | undefined
  readonly saidAt?: string | undefined
  readonly text: string
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[ap]\.?m\.?)?`
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2} [A-Za-z]{3,9}\.?(?: \d{4})?|[A-Za-z]{3,9}\.? \d{1,2}(?:, \d{4})?)`
const TIME = `(?:${DAY},?(?: at)?[ T]${CLOCK}|${CLOCK},? ${DAY}|${CLOCK})`
const NAME = String.raw`[\p{L}\p{N}+@~][^:<>\[\]()\n]{0,38}?`

/** How a message of a chat begins; the groups are its time, its name and its first words. */
const CHAT_LINES: readonly { readonly pattern: RegExp; readonly groups: readonly ('time' | 'name' | 'words')[] }[] = [
  // [12/05/2026, 14:03:11] Ida: words
  { pattern: new RegExp(String.raw`^\u200e?\[(${TIME})\] ?(${NAME}): ?(.*)$`, 'iu'), groups: ['time', 'name', 'words'] },
  // 12/05/26, 14:03 - Ida: words
  { pattern: new RegExp(`^(${TIME}) ?[-–|] ?(${NAME}): ?(.*)$`, 'iu'), groups: ['time', 'name', 'words'] },
  // (14:03) Ida: words, and 14:03 Ida: words
  { pattern: new RegExp(String.raw`^\(?(${TIME})\)? (${NAME}): ?(.*)$`, 'iu'), groups: ['time', 'name', 'words'] },
  // Ida (14:03): words, and Ida [14:03]: words
  { pattern: new RegExp(String.raw`^(${NAME}) ?[([](${TIME})[)\]]:? ?(.*)$`, 'iu'), groups: ['name', 'time', 'words'] },
  // Ida, 14:03: words; a line of its own in many chats
  { pattern: new RegExp(`^(${NAME}),? (?:[-–•·] )?(${TIME}):? ?()$`, 'iu'), groups: ['name', 'time', 'words'] },
  // Ida: words; never the minutes of a time
  { pattern: new RegExp(String.raw`^(${NAME}):(?!\d) ?(.*)$`, 'iu'), groups: ['name', 'words'] },
]
/** Longer than any of these beginnings: the rest of a long line need not be looked at. */
const BEGINNING = 140
/** Words before a colon that name no speaker. */
const NO_NAMES =
  /^(?:from|to|cc|bcc|date|sent|subject|re|fwd?|reply-to|order|item|total|price|phone|tel|e-?mail|address|note|ps|p\.s\.|https?|update|question|problem|issue|summary|invoice|tracking|von|an|datum|gesendet|betreff|de|para|asunto|fecha|objet|envoyé|date d'envoi)$/i

/** The messages of a chat, oldest first, runs of one speaker joined; undefined where the text is none. */
function splitChat(lines: readonly string[]): RawPart[] | undefined {
  const form = CHAT_LINES.find(({ pattern, groups }) => isChat(lines, pattern, groups))
  if (form === undefined) return undefined
  const messages: { name?: string | undefined; saidAt?: string | undefined; lines: string[] }[] = []
  const before: string[] = []
  for (const line of lines) {
    const begun = beginOf(line, form)
    if (begun === undefined) (messages.at(-1)?.lines ?? before).push(line)
    else if (begun.name === messages.at(-1)?.name) messages.at(-1)?.lines.push(begun.words)
    else messages.push({ name: begun.name, saidAt: begun.time, lines: [begun.words] })
  }
  const parts = messages.map(({ lines: words, ...rest }) => ({ ...rest, text: words.join('\n').trim() })).filter(({ text }) => text !== '')
  const opening = before.join('\n').trim()
  return opening === '' ? parts : [{ name: 'note', text: opening }, ...parts]
}

/** At least three messages by at least two people; names alone must also return, or they are headings. */
function isChat(lines: readonly string[], pattern: RegExp, groups: readonly string[]): boolean {
  const names = lines.flatMap((line) => beginOf(line, { pattern, groups })?.name ?? [])
  const speakers = new Set(names).size
  if (speakers < 2 || speakers > 12) return false
  return groups.includes('time') ? names.length >= 2 : names.length >= 3 && speakers <= names.length - 1
}

interface Begun {
  readonly name: string
  readonly time?: string | undefined
  readonly words: string
}

function beginOf(line: string, { pattern, groups }: { readonly pattern: RegExp; readonly groups: readonly string[] }): Begun | undefined {
  const found = pattern.exec(line.slice(0, BEGINNING))
  if (found === null) return undefined
  const part = (group: string) => found[groups.indexOf(group) + 1]
  const name = part('name')?.trim() ?? ''
  if (name === '' || NO_NAMES.test(name) || name.split(' ').length > 4) return undefined
  // The rest of a line that was longer than its beginning goes along.
  return { name, time: groups.includes('time') ? part('time') : undefined, words: `${part('words') ?? ''}${line.slice(BEGINNING)}` }
}

const WROTE =
  /^(?:on|am|le|el|op|il|em|den|dne|w dniu) .{6,160}(?:wrote|schrieb.{0,80}|a écrit|escribió|schreef.{0,80}|ha scritto|escreveu|skrev.{0,80}|napsal.{0,80}|pisze) ?:$/i
const DIVIDER =
  /^[-_=*\s]{0,40}(?:original message|forwarded message|begin forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|oorspronkelijk bericht|messaggio originale)\s?:?[-_=*\s]{0,40}$/i
const HEADER =
  /^\*?(from|to|cc|date|sent|subject|reply-to|von|an|gesendet|datum|betreff|de|para|enviado|asunto|fecha|à|envoyé|objet|van|aan|verzonden|onderwerp)\s?:\*?\s(.{0,400})$/i
const SENDER = /^(?:from|von|de|van)$/i
const SENT = /^(?:date|sent|gesendet|datum|enviado|fecha|envoyé|verzonden)$/i

/** The mails of a thread, oldest first; undefined where the text is not made of at least two. */
function splitMails(lines: readonly string[]): RawPart[] | undefined {
  const mails: { depth: number; name?: string | undefined; saidAt?: string | undefined; lines: string[]; inHead: boolean }[] = [
    { depth: 0, lines: [], inHead: true },
  ]
  let begun = 'here' as 'here' | 'next'
  for (let at = 0; at < lines.length; at += 1) {
    const { depth, words } = unquote(lines[at] ?? '')
    const current = mails.at(-1)
    if (current === undefined) return undefined
    const joined = `${words} ${unquote(lines[at + 1] ?? '').words}`.slice(0, 300)
    if (DIVIDER.test(words.slice(0, 120))) {
      begun = 'next'
      continue
    }
    const wrote = WROTE.test(words.slice(0, 300))
      ? words
      : WROTE.test(joined) && !WROTE.test(unquote(lines[at + 1] ?? '').words)
        ? joined
        : undefined
    if (wrote !== undefined) {
      if (wrote === joined) at += 1
      mails.push({ depth: depth + 1, ...wroteOf(wrote), lines: [], inHead: true })
      begun = 'here'
      continue
    }
    const header = HEADER.exec(words.slice(0, 420))
    const startsHead = header !== null && SENDER.test(header[1] ?? '') && isHead(lines, at)
    if (startsHead && (begun === 'next' || current.lines.some((line) => line.trim() !== ''))) {
      mails.push({ depth, name: nameOf(header[2] ?? ''), lines: [], inHead: true })
      begun = 'here'
      continue
    }
    if (begun === 'next' && words !== '') {
      mails.push({ depth, lines: [], inHead: true })
      begun = 'here'
    }
    const mail = mails.at(-1) ?? current
    if (header !== null && mail.inHead && mail.lines.every((line) => line.trim() === '')) {
      if (SENDER.test(header[1] ?? '')) mail.name ??= nameOf(header[2] ?? '')
      if (SENT.test(header[1] ?? '')) mail.saidAt ??= header[2]
      continue
    }
    // Quoting that ends goes back to whoever quoted.
    const owner = depth < mail.depth && words !== '' ? (mails.findLast((one) => one.depth <= depth) ?? mail) : mail
    owner.lines.push(words)
  }
  const parts = mails
    .map(({ name, saidAt, lines: words }) => ({ name, saidAt, text: words.join('\n').trim() }))
    .filter(({ text }) => text !== '')
  return parts.length < 2 ? undefined : parts.reverse()
}

/** "From:" begins a mail where another header follows within three lines. */
function isHead(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).map((line) => unquote(line).words)
  return next.some((line) => HEADER.test(line.slice(0, 420)))
}

function unquote(line: string): { readonly depth: number; readonly words: string } {
  let depth = 0
  let at = 0
  while (at < line.length && depth < 50 && (line[at] === '>' || (line[at] === ' ' && line[at + 1] === '>'))) {
    if (line[at] === '>') depth += 1
    at += 1
  }
  if (depth > 0 && line[at] === ' ') at += 1
  return { depth, words: depth === 0 ? line : line.slice(at) }
}

/** "On Tue, 12 May 2026 at 14:03, Ida Moreno <ida@x.example> wrote:": the name stands last, the time before it. */
function wroteOf(line: string): { name?: string | undefined; saidAt?: string | undefined } {
  const inner = line
    .slice(0, line.search(/\s?(?:wrote|schrieb|a écrit|escribió|schreef|ha scritto|escreveu|skrev|napsal|pisze)/i))
    .replace(/^\S+ /, '')
  const clock = [...inner.matchAll(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?/gi)].at(-1)
  const end = clock ? clock.index + clock[0].length : inner.lastIndexOf(',') + 1
  const name = nameOf(inner.slice(end).replace(/^[\s,]+/, '')) ?? nameOf(/schrieb (.*?):?$/i.exec(line)?.[1] ?? '')
  const saidAt = inner.slice(0, end).replace(/[,\s]+$/, '')
  return { name, ...(saidAt !== '' && { saidAt }) }
}

/** "Ida Moreno" of `Ida Moreno <ida@x.example>`, or the address where that is all. */
function nameOf(sender: string): string | undefined {
  const open = sender.indexOf('<')
  const plain = (open > 0 ? sender.slice(0, open) : sender).replace(/["'*<>]|\[?mailto:[^\]]{0,200}\]?/g, ' ').trim()
  return plain === '' ? undefined : plain.slice(0, 80)
}

/** Who is who: whoever bears a name of the shop spoke for it; where nobody does, the first who spoke is the customer. */
function tellSpeakers(parts: readonly RawPart[], ownNames: readonly string[]): ThreadPart[] {
  const own = ownNames.map(plainName).filter((name) => name.length > 1)
  const isOwn = (name: string | undefined) => name !== undefined && (OWN_WORDS.test(name) || own.some((one) => meets(plainName(name), one)))
  const anyOwn = parts.some(({ name }) => isOwn(name))
  const first = parts.find(({ name }) => name !== 'note')?.name
  return parts.map(({ name, saidAt, text }) => {
    const customer = anyOwn ? !isOwn(name) : name === first
    const speaker: PartSpeaker = name === 'note' ? 'note' : customer ? 'customer' : 'shop'
    return { speaker, ...(name !== undefined && name !== 'note' && { name }), ...(saidAt !== undefined && { saidAt }), text }
  })
}

const OWN_WORDS =
  /^(?:me|you|us|agent|support|shop|store|team|staff|reception|front desk|customer (?:service|support|care)|ich|wir|yo|moi)$|\bsupport\b|\bcustomer (?:service|care)\b/i

function plainName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}

function meets(name: string, own: string): boolean {
  return name === own || (own.length > 3 && name.includes(own)) || (name.length > 3 && own.split(' ').includes(name))
}
