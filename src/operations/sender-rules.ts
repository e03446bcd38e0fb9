import type { Channel } from '../core/case.ts'
import { composeBlockedNotice } from '../core/drafting/compose/blocked-notice.ts'
import { domainsOf, type IdentityKind, normalizeIdentity } from '../core/identity.ts'
import { type BlockedNoticeRow, findBlock, findBlockedNotice } from '../store/blocked-senders.ts'
import { findPartedCustomer } from '../store/customers.ts'
import type { Db } from '../store/database.ts'
import { insertTurnedAway, wasNoticed } from '../store/turned-away-messages.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** By what a sender is known. The first that is given is the one that notice goes to. */
export interface SenderIdentity {
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly handle?: string | undefined
}

/**
 * Whether somebody is served. `blocked`: their address, its domain, their number or handle was blocked; `parted`: the shop parted with the customer who has
 * it. `notice` is `due` until they were told once.
 */
export type SenderRule =
  | { readonly state: 'served' }
  | {
      readonly state: 'parted' | 'blocked'
      readonly since: Date
      readonly why: string
      readonly notice: 'due' | 'given'
      readonly blockedSenderId: string | null
      readonly customerId: string | null
    }

/** Asked before a case is opened or added to by what came from outside. A block goes before a parting: it may be wider. */
export async function findSenderRule(db: Db, sender: SenderIdentity): Promise<SenderRule> {
  const identities = identitiesOf(sender)
  const first = identities[0]
  if (!first) return { state: 'served' }
  const domains = domainsOf(normalizeIdentity('email', sender.email ?? '')).map((normalized) => ({ kind: 'domain' as const, normalized }))
  const [block, parted] = await Promise.all([findBlock(db, [...identities, ...domains]), findPartedCustomer(db, identities)])
  const found = block
    ? { state: 'blocked' as const, since: block.blockedAt, why: block.why, blockedSenderId: block.id, customerId: null }
    : parted && { state: 'parted' as const, since: parted.since, why: parted.why, blockedSenderId: null, customerId: parted.id }
  if (!found) return { state: 'served' }
  return { ...found, notice: (await wasNoticed(db, { ...first, since: found.since })) ? 'given' : 'due' }
}

/** A message of somebody who is not served. */
export interface TurnedAwayMessage {
  readonly id?: string | undefined
  readonly sender: SenderIdentity
  readonly senderName?: string | undefined
  readonly channel: Channel
  readonly subject?: string | undefined
  readonly text: string
  /** What of it could not be kept, in words for people. */
  readonly remarks?: readonly string[] | undefined
  readonly receivedAt?: Date | undefined
  /** `mail`: the notice goes to the address; `shown`: whoever asks shows it; `never`: an automatic message, which is never answered. */
  readonly answer: 'mail' | 'shown' | 'never'
}

/**
 * Keeps what was turned away, gives notice once, and says what is left to do: show `notice` where it is given back, and open a case all the same where
 * `mustBeSeen` (a threat to somebody's life, or a word of self-harm: people see those whoever sends them).
 */
export async function turnAwayMessage(
  context: CallContext,
  rule: Exclude<SenderRule, { readonly state: 'served' }>,
  message: TurnedAwayMessage,
): Promise<{ readonly id: string; readonly mustBeSeen: boolean; readonly notice?: string }> {
  const { db, shopId, now, newId, canMail, enqueue, record } = context
  const { profile } = await readShop(db)
  const identity = identitiesOf(message.sender)[0]
  if (!identity) throw new Error('nobody is turned away without an identity')
  const { threats } = await context.core.read({ text: message.text, channel: message.channel, currency: profile.currency })
  const mustBeSeen = threats.some(({ kind }) => kind === 'safety_violence' || kind === 'self_harm')
  const mails = message.answer === 'mail' && identity.kind === 'email' && canMail
  const gives = rule.notice === 'due' && !mustBeSeen && (mails || message.answer === 'shown')
  const id = message.id ?? newId()
  await insertTurnedAway(db, {
    ...{ shopId, id, blockedSenderId: rule.blockedSenderId, customerId: rule.customerId, channel: message.channel, text: message.text },
    identityKind: identity.kind,
    identityValue: identity.value,
    identityNormalized: identity.normalized,
    senderName: message.senderName?.trim() || null,
    subject: message.subject ?? null,
    remarks: message.remarks ?? [],
    receivedAt: message.receivedAt !== undefined && message.receivedAt < now ? message.receivedAt : now,
    noticedAt: gives ? now : null,
    noticedByName: gives ? 'Evenkeel' : null,
    caseId: null,
  })
  await record({ subjectId: id, data: { turnedAway: rule.state, notice: gives, mustBeSeen } })
  if (!gives) return { id, mustBeSeen }
  const { text } = await readBlockedNotice(context.db)
  if (mails) await enqueue('send-mail', { to: identity.value, subject: `${profile.name}: about your message`.slice(0, 300), text })
  return { id, mustBeSeen, ...(message.answer === 'shown' && { notice: text }) }
}

/** The words of the one notice: the shop's own, or composed. */
export async function readBlockedNotice(db: Db): Promise<BlockedNoticeRow & { readonly isOwn: boolean }> {
  const [own, { profile }] = await Promise.all([findBlockedNotice(db), readShop(db)])
  if (own) return { ...own, isOwn: true }
  const text = composeBlockedNotice({ shopName: profile.name, signedBy: profile.signedBy, contact: profile.contact })
  return { text, version: 0, updatedByName: '', isOwn: false }
}

interface Identity {
  readonly kind: IdentityKind
  readonly value: string
  readonly normalized: string
}

function identitiesOf({ email, phone, handle }: SenderIdentity): Identity[] {
  const given = [
    ['email', email],
    ['phone', phone],
    ['handle', handle],
  ] as const
  return given.flatMap(([kind, value]) => {
    const normalized = value === undefined ? '' : normalizeIdentity(kind, value)
    return value === undefined || normalized === '' ? [] : [{ kind, value: value.trim(), normalized }]
  })
}
