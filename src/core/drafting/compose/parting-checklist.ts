import type { DraftKind, Option, Threat } from '../../case.ts'

/** What a case knows of the way that led to parting with its customer. */
export interface PartingCase {
  /** Kinds of the drafts that were sent. */
  readonly sentKinds: readonly DraftKind[]
  /** Messages of the customer that were read as abusive. */
  readonly abusiveCount: number
  /** All that the customer threatened on the case. */
  readonly threats: readonly Threat[]
  readonly chosen?: Option | undefined
  readonly disputeIsOpen: boolean
  readonly openPromises: number
  readonly keptPromises: number
}

export const PARTING_CHECKS = [
  'safety',
  'last_resort',
  'warned',
  'lawful_ground',
  'no_retaliation',
  'adjustment',
  'money',
  'work_in_hand',
  'data',
] as const

/** `answered`: the case shows it; `open`: a person has to know; `problem`: the case speaks against parting now. */
export const PARTING_STATES = ['answered', 'open', 'problem'] as const

export interface PartingCheck {
  readonly id: (typeof PARTING_CHECKS)[number]
  readonly question: string
  readonly state: (typeof PARTING_STATES)[number]
  /** What the case shows of it. */
  readonly note?: string
  /** Fact ids. */
  readonly sources: readonly string[]
}

type Answer = Pick<PartingCheck, 'state' | 'note'>

/**
 * What has to be settled before a customer is sent away, in the order in which it is looked at, with what the case already answers. Nothing here blocks:
 * a manager's yes does (see `mark-draft-sent`).
 */
export function listPartingChecks(known: PartingCase): readonly PartingCheck[] {
  return PARTING_CHECKS.map((id) => ({ id, ...CHECKS[id].text, ...CHECKS[id].answer(known) }))
}

const OPEN: Answer = { state: 'open' }
/** What the law protects, and what looks like the answer to it. */
const PROTECTED: Readonly<Partial<Record<Threat, string>>> = {
  bad_review: 'a review',
  media_social: 'the public',
  regulator: 'an authority',
  legal: 'a lawyer or a court',
  chargeback: 'their bank',
}

const CHECKS: Readonly<
  Record<PartingCheck['id'], { readonly text: Pick<PartingCheck, 'question' | 'sources'>; readonly answer: (known: PartingCase) => Answer }>
> = {
  safety: {
    text: { question: 'Is everybody safe, also after this letter arrives?', sources: ['F003', 'F004'] },
    answer: ({ threats }) =>
      threats.includes('safety_violence') || threats.includes('self_harm')
        ? {
            state: 'problem',
            note: 'The customer spoke of violence or self-harm. Safety comes first; let a manager decide whether to write at all.',
          }
        : { state: 'answered', note: 'No message of the case speaks of violence or self-harm.' },
  },
  last_resort: {
    text: {
      question: 'Was another way tried first: clearer rules, another person, another offer?',
      sources: ['E033', 'E035'],
    },
    answer: ({ sentKinds }) =>
      sentKinds.includes('boundary') ? { state: 'answered', note: 'A boundary was set in writing before.' } : OPEN,
  },
  warned: {
    text: { question: 'Did they hear once, plainly, what has to change?', sources: ['D025', 'F004'] },
    answer: ({ sentKinds }) => (sentKinds.includes('boundary') ? { state: 'answered', note: 'The boundary that was sent says so.' } : OPEN),
  },
  lawful_ground: {
    text: {
      question: 'Is the ground what they did, with day and words written down, and would anybody else have been treated the same?',
      sources: ['D022', 'D024', 'D025'],
    },
    answer: ({ abusiveCount }) =>
      abusiveCount === 0
        ? OPEN
        : { state: 'answered', note: `${abusiveCount} ${abusiveCount === 1 ? 'message' : 'messages'} on this case were read as abusive.` },
  },
  no_retaliation: {
    text: { question: 'Is it free of any link to a review, a complaint to an authority or a dispute?', sources: ['C029', 'D026'] },
    answer({ threats }) {
      const named = threats.flatMap((threat) => PROTECTED[threat] ?? [])
      return named.length === 0
        ? { state: 'answered', note: 'No message of the case speaks of one.' }
        : {
            state: 'problem',
            note: `They spoke of ${named.join(', ')}. Parting now can look like the answer to that; ask for advice or wait.`,
          }
    },
  },
  adjustment: {
    text: { question: 'Could a disability or an illness explain it, and was help with that offered?', sources: ['D024', 'F016'] },
    answer: () => OPEN,
  },
  money: {
    text: { question: 'Is the money settled: refund, deposit, open bill?', sources: ['D025', 'A071'] },
    answer: ({ chosen, disputeIsOpen }) =>
      disputeIsOpen
        ? { state: 'problem', note: 'A dispute is open at the bank. Let it end first, or say in the letter that it takes its course.' }
        : chosen === undefined
          ? OPEN
          : { state: 'answered', note: 'An option was chosen on this case.' },
  },
  work_in_hand: {
    text: { question: 'Is what they paid for finished or handed over, and every promise kept?', sources: ['D025'] },
    answer: ({ openPromises, keptPromises }) =>
      openPromises > 0
        ? { state: 'problem', note: `${openPromises} ${openPromises === 1 ? 'promise is' : 'promises are'} still open.` }
        : keptPromises > 0
          ? { state: 'answered', note: 'Every promise on this case was kept.' }
          : OPEN,
  },
  data: {
    text: { question: 'Do you know which data of theirs you keep and for how long, should they ask for a copy?', sources: ['D025'] },
    answer: () => OPEN,
  },
}
