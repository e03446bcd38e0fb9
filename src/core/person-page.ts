import { formatMoney } from './money.ts'

/** All that is kept of a person. Times are ISO 8601, amounts minor units. */
export interface PersonData {
  readonly customers: readonly {
    readonly name: string | null
    readonly standing: string
    readonly standingReason: string | null
    readonly since: string
  }[]
  readonly identities: readonly { readonly kind: string; readonly value: string; readonly since: string }[]
  readonly orders: readonly {
    readonly number: string | null
    readonly item: string | null
    readonly totalMinor: number
    readonly currency: string
    readonly placedAt: string | null
  }[]
  readonly notes: readonly { readonly text: string; readonly byName: string; readonly at: string }[]
  readonly turnedAway: readonly { readonly sender: string | null; readonly text: string; readonly at: string }[]
  /** The oldest first. */
  readonly cases: readonly PersonCase[]
}

export interface PersonCase {
  readonly reference: string
  readonly title: string
  readonly state: string
  readonly channel: string
  readonly cause: string
  readonly heat: number
  readonly openedAt: string
  readonly closedAt: string | null
  readonly messages: readonly {
    readonly direction: string
    readonly channel: string
    readonly at: string
    readonly subject: string | null
    readonly text: string
  }[]
  readonly attachments: readonly {
    readonly fileName: string
    readonly mediaType: string
    readonly byteLength: number
    readonly at: string
  }[]
  readonly choices: readonly { readonly option: string; readonly amountMinor: number | null; readonly at: string }[]
  readonly promises: readonly { readonly promise: string; readonly dueAt: string; readonly doneAt: string | null }[]
  readonly disputes: readonly {
    readonly status: string
    readonly amountMinor: number
    readonly currency: string
    readonly openedAt: string | null
  }[]
}

interface About {
  readonly shop: string
  readonly exportedAt: string
  readonly locale: string
  readonly timeZone: string
}

/**
 * What is kept of a person as one page of HTML, to be read or printed by them: no scripts, nothing from elsewhere, and every word of theirs as text. Never
 * throws on any text.
 */
export function renderPersonPage(data: PersonData, about: About): string {
  const moment = new Intl.DateTimeFormat(about.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: about.timeZone })
  const at = (instant: string | null) => (instant === null ? '' : moment.format(new Date(instant)))
  const name = data.customers[0]?.name ?? 'you'
  const sections = [
    section('Who you are to us', [
      ...data.customers.map(({ name: called, standing, standingReason, since }) =>
        line(
          called ?? 'Without a name',
          `since ${at(since)}, standing: ${standing}${standingReason === null ? '' : ` (${standingReason})`}`,
        ),
      ),
      ...data.identities.map(({ kind, value, since }) => line(value, `${KINDS[kind] ?? kind}, since ${at(since)}`)),
    ]),
    section(
      'Your orders',
      data.orders.map(({ number, item, totalMinor, currency, placedAt }) =>
        line(
          [number, item].filter(Boolean).join(' · ') || 'An order',
          [formatMoney(totalMinor, currency, about.locale), at(placedAt)].filter(Boolean).join(', '),
        ),
      ),
    ),
    section(
      'Notes that we took',
      data.notes.map(({ text, byName, at: when }) => line(text, `${byName}, ${at(when)}`)),
    ),
    section(
      'Messages that we turned away',
      data.turnedAway.map(({ text, at: when }) => line(text, at(when))),
    ),
    ...data.cases.map((one) => renderCase(one, at)),
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`What ${about.shop} keeps of ${name}`)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2rem;border-top:1px solid #888;padding-top:1rem}
dt{font-weight:600;margin-top:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}dd{margin:0;color:#555}@media print{body{margin:0}h2{break-after:avoid}}</style></head>
<body><h1>${escaped(`What ${about.shop} keeps of ${name}`)}</h1>
<p>As of ${escaped(at(about.exportedAt))} (${escaped(about.timeZone)}).</p>
${sections.join('')}</body></html>
`
}

const KINDS: Readonly<Record<string, string>> = { email: 'e-mail', phone: 'phone', handle: 'name on a platform' }
const WHO: Readonly<Record<string, string>> = { inbound: 'You', outbound: 'We', note: 'A note of ours' }

function renderCase(one: PersonCase, at: (instant: string | null) => string): string {
  const state = one.closedAt === null ? one.state : `closed ${at(one.closedAt)}`
  return section(`Case ${one.reference}: ${one.title}`, [
    line('About', `opened ${at(one.openedAt)}, ${state}; by ${one.channel}; cause: ${one.cause}; heat ${one.heat} of 4`),
    ...one.messages.map(({ direction, at: when, channel, subject, text }) =>
      line(subject === null ? text : `${subject}\n${text}`, `${WHO[direction] ?? direction}, ${channel}, ${at(when)}`),
    ),
    ...one.attachments.map(({ fileName, mediaType, byteLength, at: when }) =>
      line(fileName, `a file (${mediaType}, ${byteLength} bytes), ${at(when)}`),
    ),
    ...one.choices.map(({ option, at: when }) => line(option.replaceAll('_', ' '), `what we chose, ${at(when)}`)),
    ...one.promises.map(({ promise, dueAt }) => line(promise, `what we promised, for ${at(dueAt)}`)),
    ...one.disputes.map(({ status, openedAt }) => line(`Dispute: ${status}`, at(openedAt))),
  ])
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<h2>${escaped(title)}</h2><dl>${lines.join('')}</dl>\n`
}

function line(what: string, about: string): string {
  return `<dt>${escaped(what)}</dt><dd>${escaped(about)}</dd>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
