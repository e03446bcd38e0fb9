import type { DeliveryReport } from './mail.ts'
import { readMailIds } from './mail-ids.ts'

/** A report longer than this says no more. */
const MOST_READ = 64_000

/**
 * What the `message/delivery-status` part of a bounce says of its first recipient (RFC 3464). `original` is the part that holds the mail it is about, or
 * its headers. A mail that only calls itself a report says nothing: then every field but `action` is left out.
 */
export function readDeliveryReport(status: string, original: string): DeliveryReport {
  const fields = readFields(status.slice(0, MOST_READ))
  const action = fields.get('action')?.toLowerCase().trim()
  const recipient = afterType(fields.get('final-recipient') ?? fields.get('original-recipient'))
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0]
  const diagnostic = afterType(fields.get('diagnostic-code'))?.replace(/\s+/g, ' ').slice(0, 300)
  const about = readMailIds(readFields(original.slice(0, MOST_READ)).get('message-id') ?? '')[0]
  return {
    action: action === 'failed' || action === 'delayed' ? action : 'other',
    ...(recipient && { recipient: recipient.slice(0, 320) }),
    ...(code && { status: code }),
    ...(diagnostic && { diagnostic: diagnostic.toWellFormed() }),
    ...(about && { about }),
  }
}

/** The first field of each name, unfolded; names in lower case. */
function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  let last: string | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) fields.set(last, `${fields.get(last)} ${line.trim()}`)
      continue
    }
    last = undefined
    const colon = line.indexOf(':')
    if (colon < 1 || colon > 80) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (fields.has(name)) continue
    fields.set(name, line.slice(colon + 1).trim())
    last = name
  }
  return fields
}

/** `rfc822; ines@shop.example` without its type. */
function afterType(value: string | undefined): string | undefined {
  const bare = value?.slice(value.indexOf(';') + 1).trim()
  return bare === '' ? undefined : bare
}
