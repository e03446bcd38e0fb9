import { z } from 'zod'
import { WEEKS_BETWEEN_FALSE_ALARMS } from '../core/insight/rising.ts'
import { endCauseAlarms, insertCauseAlarm } from '../store/cause-alarms.ts'
import { type FixRow, takeFixesToRemind } from '../store/fixes.ts'
import { listCauseNames } from '../store/insight-causes.ts'
import { listMembers, type MemberRow } from '../store/members.ts'
import { type ShopNoticeKind, saveShopNotice } from '../store/notices.ts'
import { dateIn } from './case-detail.ts'
import { nameOfCause } from './cause-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { type CauseWeeks, readShopWeeks, type ShopWeeks } from './rising-detail.ts'

/**
 * Looks over the weeks of the shop: tells owners and managers of every cause that is new or rising, once, with the evidence, and notes which of those told
 * before are over; and reminds whoever sees to a fix, once, that its day is past. However often it runs, each is told once.
 */
export const watchCauses = transactionalOperation({
  name: 'watch-causes',
  summary: 'Tell owners and managers, once, which causes are new or rising; note which are over; remind of fixes whose day is past.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ told: z.int().min(0), ended: z.int().min(0), reminded: z.int().min(0) }),
  async run(context) {
    const { db, now } = context
    const shop = await readShopWeeks(context)
    const [names, members] = await Promise.all([listCauseNames(db), listMembers(db)])
    const leaders = members.filter(({ role }) => role === 'owner' || role === 'manager')
    const rising = shop.causes.filter(({ since }) => since !== undefined)
    const ended = await endCauseAlarms(db, { except: rising.map(({ cause }) => cause), now })
    let told = 0
    for (const cause of rising)
      if (await noteAlarm(context, cause)) {
        told++
        await tell(context, leaders, { kind: 'rising', ...sayRising(cause, nameOfCause(cause.cause, names), shop) })
      }
    const due = await takeFixesToRemind(db, { today: dateIn(now, shop.timeZone), now })
    for (const fix of due) {
      const owner = members.filter(({ id }) => id === fix.ownerId)
      await tell(context, owner.length > 0 ? owner : leaders, { kind: 'fix_due', ...sayDue(fix, nameOfCause(fix.cause, names), shop) })
    }
    return { told, ended: ended.length, reminded: due.length }
  },
})

/** Keeps an alarm; whether it is news. */
async function noteAlarm({ db, shopId, newId, now }: CallContext, { cause, rising, since }: CauseWeeks): Promise<boolean> {
  if (since === undefined || (rising.state !== 'rising' && rising.state !== 'new')) return false
  const { week, cases, weeks, expected } = since
  const alarm = { beganOn: week, kind: rising.state, noticedAt: now, cases, weeks, expectedWeekly: expected / weeks }
  return insertCauseAlarm(db, { shopId, id: newId(), cause, ...alarm })
}

interface Said {
  /** A line for the Desk. */
  readonly about: string
  readonly subject: string
  readonly text: string
}

function sayRising({ rising, since }: CauseWeeks, name: string, { locale }: ShopWeeks): Said {
  const { week = '', cases = 0, expected = 0 } = since ?? {}
  const what = rising.state === 'new' ? `New among what goes wrong: ${name}` : `More cases than usual: ${name}`
  const [began, usual] = [dayIn(week, locale), Math.round(expected)]
  return {
    about: name,
    subject: what.replace(/\s+/g, ' ').slice(0, 200),
    text: `${what}.\n\n${cases} ${cases === 1 ? 'case' : 'cases'} since the week of ${began}; about ${usual} were to be expected, by the weeks before and the season. Chance alone makes such an alarm of one cause about once in ${WEEKS_BETWEEN_FALSE_ALARMS} weeks, or less often. Nothing more is mailed of it until it is over.`,
  }
}

function sayDue({ action, dueOn }: FixRow, name: string, { locale }: ShopWeeks): Said {
  return {
    about: action,
    subject: 'A fix was to be done by now',
    text: `By ${dayIn(dueOn, locale)} this was to be done about “${name}”:\n\n${action}\n\nSay there that it is done, choose another day, or drop it.`,
  }
}

function dayIn(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(new Date(day))
}

/** Tells members on their Desk and, where mail is set up, by mail. */
async function tell(
  { db, shopId, now, newId, canMail, enqueue, url }: CallContext,
  members: readonly MemberRow[],
  { kind, about, subject, text }: Said & { readonly kind: ShopNoticeKind },
): Promise<void> {
  for (const { id: memberId, email } of members) {
    await saveShopNotice(db, { shopId, id: newId(), memberId, kind, about, operation: 'watch-causes', now })
    if (canMail) await enqueue('send-mail', { to: email, subject, text: `${text}\n\n${url}/insights\n` })
  }
}
