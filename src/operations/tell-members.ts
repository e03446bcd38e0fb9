import { findMentioned } from '../core/mentions.ts'
import { listMailedMembers, listMembers } from '../store/members.ts'
import { saveNotice, tellWatchers } from '../store/notices.ts'
import type { CallContext } from './operation.ts'

/** Somebody of the shop who is told. */
interface Told {
  readonly id: string
  readonly email: string
}

interface Telling {
  readonly caseId: string
  readonly kind: 'mention' | 'assigned' | 'low_answer' | 'clock_soon' | 'clock_late' | 'escalated' | 'returned'
  /** The operation that it is about. */
  readonly operation: string
  /** A sentence of ours for the mail: why. */
  readonly why?: string
}

const SUBJECTS: Readonly<Record<Telling['kind'], (name: string) => string>> = {
  mention: (name) => `${name} mentioned you in a note`,
  assigned: (name) => `${name} gave you a case`,
  low_answer: () => 'A customer says that it is not over',
  clock_soon: () => 'A promise is about to be broken',
  clock_late: () => 'A promise was broken',
  escalated: () => 'A case was escalated to you',
  returned: (name) => `${name} gave a case back to you`,
}

/** Tells a member, on their Desk and by mail where mail is set up. Nobody is told what they did themselves. */
export async function tellMember(
  context: CallContext,
  { id: memberId, email }: Told,
  { caseId, kind, operation, why }: Telling,
): Promise<void> {
  const { db, shopId, now, newId, principal, url, canMail } = context
  if (principal.kind === 'member' && principal.memberId === memberId) return
  const byName = nameOf(context)
  await saveNotice(db, { shopId, id: newId(), memberId, caseId, kind, operation, byName, now })
  if (!canMail) return
  const subject = SUBJECTS[kind](byName || 'Somebody')
  await context.enqueue('send-mail', {
    to: email,
    subject,
    text: `${subject}${why === undefined ? '' : `: ${why}`}.\n\nThe case: ${url}/cases/${caseId}\n`,
  })
}

/** Tells whoever holds a case, and every owner and manager, that its customer says it is not over. */
export async function tellHolders(
  context: CallContext,
  { caseId, assignedTo, operation }: { readonly caseId: string; readonly assignedTo: string | null; readonly operation: string },
): Promise<void> {
  for (const member of await listMembers(context.db))
    if (member.id === assignedTo || member.role === 'owner' || member.role === 'manager')
      await tellMember(context, member, { caseId, kind: 'low_answer', operation })
}

/** Tells every member whom a note mentions; returns their names. */
export async function tellMentioned(
  context: CallContext,
  { caseId, text }: { readonly caseId: string; readonly text: string },
): Promise<string[]> {
  if (!text.includes('@')) return []
  const mentioned = findMentioned(text, await listMembers(context.db))
  for (const member of mentioned) await tellMember(context, member, { caseId, kind: 'mention', operation: 'add-message' })
  return mentioned.map(({ name }) => name)
}

/** What is no news to who watches a case: work in progress, and what runs by itself. */
const NO_NEWS: ReadonlySet<string> = new Set([
  'paste-case',
  'make-case-from-turn',
  'make-case-from-mail',
  'watch-case',
  'unwatch-case',
  'save-draft',
  'save-dispute',
  'ask',
  'decide-case',
  'keep-second-reading',
  'note-mail-sent',
  'make-link',
  'revoke-link',
  'correct-reading',
  'load-sample',
  // Whoever has the case is told by name.
  'tell-clocks',
  'save-debrief',
  'place-case',
])

/** Tells whoever watches these cases that something happened on them: on their Desk; by mail, too, where they want that, once until they have looked. */
export async function tellOfCases(
  context: Pick<CallContext, 'db' | 'shopId' | 'now' | 'principal' | 'enqueue' | 'canMail' | 'url'>,
  { caseIds, operation }: { readonly caseIds: readonly string[]; readonly operation: string },
): Promise<void> {
  if (caseIds.length === 0 || NO_NEWS.has(operation)) return
  const { db, shopId, now, principal, canMail } = context
  const exceptId = principal.kind === 'member' ? principal.memberId : null
  const news = await tellWatchers(db, { shopId, caseIds: [...new Set(caseIds)], operation, byName: nameOf(context), exceptId, now })
  if (canMail && news.length > 0) await mailNews(context, news)
}

/** One mail a member, however many cases were changed at once. */
async function mailNews(
  context: Pick<CallContext, 'db' | 'principal' | 'enqueue' | 'url'>,
  news: readonly { readonly memberId: string; readonly caseId: string }[],
): Promise<void> {
  const byName = nameOf(context)
  for (const { id, email } of await listMailedMembers(context.db, [...new Set(news.map(({ memberId }) => memberId))])) {
    const caseIds = news.filter(({ memberId }) => memberId === id).map(({ caseId }) => caseId)
    const text = [
      `${byName === '' ? 'Something happened' : `${byName} did something`} on ${caseIds.length === 1 ? 'a case' : 'cases'} that you watch or hold.`,
      ...caseIds.slice(0, MOST_CASES_IN_MAIL).map((caseId) => `${context.url}/cases/${caseId}`),
      'There is no second mail about it until you have looked. Settings, then Account, turns these mails off.',
    ]
    await context.enqueue('send-mail', { to: email, subject: 'News of a case that you watch', text: `${text.join('\n\n')}\n` })
  }
}

const MOST_CASES_IN_MAIL = 20

function nameOf({ principal }: Pick<CallContext, 'principal'>): string {
  return principal.kind === 'anonymous' || principal.kind === 'job' ? '' : principal.name
}
