import type { DraftKind } from '../case.ts'
import type { EscalationTarget } from '../escalation/thresholds.ts'
import type { Action, Automation, When } from './automation.ts'
import { describeConditions, describeHours, listOf, type RuleWords } from './describe-conditions.ts'

/** An automation in plain words, whole and by its parts. */
export interface AutomationInWords {
  /** One sentence: "When a customer writes, if heat is at least 3 (angry): tag it “angry” and escalate it to a manager." */
  readonly text: string
  /** "When a customer writes". */
  readonly when: string
  /** What must hold; undefined where it acts always. */
  readonly conditions?: string
  /** What it does, in its order. */
  readonly actions: readonly string[]
}

/** Says what an automation listens to, asks and does, as its page, its rehearsal and the log of what it did say it. */
export function describeAutomation(automation: Pick<Automation, 'when' | 'if' | 'do'>, words: RuleWords): AutomationInWords {
  const when = describeWhen(automation.when)
  const conditions = describeConditions(automation.if, words)
  const actions = automation.do.map((action) => describeAction(action, words))
  return {
    text: `${when}${conditions === undefined ? '' : `, if ${conditions}`}: ${listOf(actions, 'and')}.`,
    when,
    ...(conditions !== undefined && { conditions }),
    actions,
  }
}

const SINCE_WORDS = {
  opened: 'the case was opened',
  waiting: 'the customer began to wait for us',
  last_word: 'the last word was said',
  closed: 'the case was closed',
} as const

/** When an automation looks: "When a customer writes", "2 days after the case was closed". */
export function describeWhen(when: When): string {
  switch (when.on) {
    case 'message':
      return 'When a customer writes'
    case 'review':
      return 'When a public review comes in'
    case 'dispute':
      return 'When a dispute is opened or changes'
    case 'case_change':
      return 'When somebody changes, answers or decides a case'
    case 'time_since':
      return capital(`${describeHours(when.hours)} after ${SINCE_WORDS[when.since]}`)
    case 'every':
      return `Every ${describeMinutes(when.minutes)}, for each open case`
  }
}

const DRAFT_WORDS: Readonly<Record<DraftKind, string>> = {
  email: 'an e-mail',
  chat: 'a chat answer',
  sms: 'a text message',
  review_reply: 'a reply to the review',
  phone_script: 'a phone script',
  counter_script: 'a script for the counter',
  boundary: 'a boundary',
  firing: 'a parting letter',
  dispute_evidence: 'evidence for the dispute',
  apology: 'an apology',
  follow_up: 'a follow-up',
  handover: 'a hand-over',
}

/** One thing that an automation does: "tag it “bank”", "begin a draft of an apology (nothing is sent)". */
export function describeAction(action: Action, words: RuleWords): string {
  switch (action.do) {
    case 'assign':
      return action.memberId === null
        ? 'take it from whoever has it'
        : `give it to ${words.memberName(action.memberId) ?? 'somebody who is gone'}`
    case 'tag':
      return describeTags(action)
    case 'set_urgency':
      return `set its urgency to ${action.urgency} of 100`
    case 'draft':
      return `begin a draft of ${DRAFT_WORDS[action.kind]}${action.tone === undefined ? '' : ` in a ${action.tone} tone`} (nothing is sent)`
    case 'send_template':
      return `send by mail, if the checks find nothing: “${shortened(action.text)}”`
    case 'follow_up': {
      const who = action.memberId === undefined ? '' : `, kept by ${words.memberName(action.memberId) ?? 'somebody who is gone'}`
      return `note a promise for ${describeHours(action.inHours)} from then: “${action.promise}”${who}`
    }
    case 'ask_approval':
      return `ask for a yes ${action.what === 'parting' ? 'to part with the customer' : 'to the remedy'} (“${action.reason}”)`
    case 'escalate':
      return `escalate it to ${describeTarget(action.to, words)} (“${action.reason}”)`
    case 'start_clock':
      return `start the clock for ${action.clock === 'resolution' ? 'solving it' : 'the next answer'}: ${describeMinutes(action.minutes)} of business time`
    case 'webhook':
      return `tell ${hostOf(action.url)}`
    case 'survey':
      return 'ask the customer how it went'
    case 'stop':
      return 'let no automation after this one act'
  }
}

function describeTags({ add, remove }: Extract<Action, { do: 'tag' }>): string {
  const quoted = (tags: readonly string[]) =>
    listOf(
      tags.map((tag) => `“${tag}”`),
      'and',
    )
  const parts = [
    ...(add.length > 0 ? [`tag it ${quoted(add)}`] : []),
    ...(remove.length > 0 ? [`take away the tag${remove.length === 1 ? '' : 's'} ${quoted(remove)}`] : []),
  ]
  return parts.length === 0 ? 'change no tag' : listOf(parts, 'and')
}

function describeTarget(target: EscalationTarget, words: RuleWords): string {
  switch (target.kind) {
    case 'member':
      return words.memberName(target.memberId) ?? 'somebody who is gone'
    case 'rota':
      return words.rotaName === undefined
        ? 'whoever is on'
        : `whoever is on for “${words.rotaName(target.rotaId) ?? 'a rota that is gone'}”`
    case 'role':
      return target.role === 'owner' ? 'the owner' : target.role === 'manager' ? 'a manager' : 'an agent'
  }
}

function describeMinutes(minutes: number): string {
  return minutes % 60 === 0 ? describeHours(minutes / 60) : `${minutes} minutes`
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#@\s]+)/i.exec(url)?.[1] ?? 'another system'
}

const MOST_QUOTED = 80

function shortened(text: string): string {
  const line = text.trim() === '' ? '…' : text.replace(/\s+/g, ' ')
  return line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED).trimEnd()}…` : line
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
