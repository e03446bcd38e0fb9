import type { Option } from '../case.ts'

/** What is asked, in the words of a sentence that begins with “Yes to”. */
export type AskedWords =
  | { readonly kind: 'refund' | 'override'; readonly option: Option; readonly amount: string | undefined }
  | { readonly kind: 'parting' }
  | { readonly kind: 'draft'; readonly draftKind: string }
  | { readonly kind: 'policy_change' }

/** All that stands in a mail that asks for a yes: the whole story on one page. Money is written out; none is undefined. */
export interface ApprovalStory {
  readonly shopName: string
  readonly asked: AskedWords
  readonly askedByName?: string | undefined
  readonly reason?: string | undefined
  /** Which rule or limit asks for it, as sentences. */
  readonly rules: readonly string[]
  readonly caseTitle?: string | undefined
  readonly customerName?: string | undefined
  /** What the customer said last. */
  readonly said?: string | undefined
  /** What each option is expected to cost, the best first. */
  readonly figures: readonly {
    readonly option: Option
    readonly amount: string | undefined
    readonly cost: string
    readonly recommended: boolean
  }[]
  /** The words that are asked about. */
  readonly draft?: { readonly subject?: string | undefined; readonly text: string } | undefined
  readonly link: string
  /** When the link runs out, as a date and time for people. */
  readonly until: string
  /** Whether it was asked before and left standing. */
  readonly again: boolean
}

const MOST_OF_A_TEXT = 2000

/** The mail that asks for a yes. Plain text. */
export function approvalMail(story: ApprovalStory): { readonly subject: string; readonly text: string } {
  const { shopName, asked, askedByName, reason, rules, caseTitle, customerName, said, figures, draft, link, until, again } = story
  const what = wordsOfAsked(asked)
  const parts = [
    `${askedByName ?? shopName} asks for a yes${again ? ' again; nobody has answered yet' : ''}: ${what}.`,
    caseTitle && `The case: ${caseTitle}${customerName ? ` (${customerName})` : ''}`,
    reason && `Why: ${reason}`,
    rules.length > 0 && `The policy: ${rules.join(' ')}`,
    said && `What the customer said last:\n${quoted(said)}`,
    figures.length > 0 && `What each answer is expected to cost in all:\n${figures.map(lineOfFigure).join('\n')}`,
    draft && `The words:\n${quoted(draft.subject ? `${draft.subject}\n\n${draft.text}` : draft.text)}`,
    `Say yes, say no, or change it:\n${link}`,
    `The link is yours alone and works once, until ${until}. Do not pass it on: whoever opens it answers in your name.`,
  ]
  return {
    subject: `${again ? 'Still waiting' : 'A yes is asked of you'}: ${what}`.slice(0, 200),
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
  }
}

/** What is asked, in words. */
export function wordsOfAsked(asked: AskedWords): string {
  switch (asked.kind) {
    case 'refund':
      return wordsOfOption(asked.option, asked.amount)
    case 'override':
      return `${wordsOfOption(asked.option, asked.amount)} although a guard blocks it`
    case 'parting':
      return 'part with a customer'
    case 'draft':
      return `send ${asked.draftKind}`
    case 'policy_change':
      return 'change the policy'
  }
}

function wordsOfOption(option: Option, money: string | undefined): string {
  const amount = money ?? 'nothing'
  switch (option) {
    case 'full_refund':
      return `refund ${amount}`
    case 'partial_refund':
      return `refund ${amount} of the price`
    case 'replace':
      return 'replace it'
    case 'redo':
      return 'do it again'
    case 'store_credit':
      return `give ${amount} as store credit`
    case 'goodwill':
      return money === undefined ? 'make a small gesture' : `give ${amount} as goodwill`
    case 'hold_firm':
      return 'hold firm'
    case 'contest_dispute':
      return 'contest the dispute'
    case 'accept_dispute':
      return 'accept the dispute'
  }
}

function lineOfFigure({ option, amount, cost, recommended }: ApprovalStory['figures'][number]): string {
  return `- ${wordsOfOption(option, amount)}: about ${cost}${recommended ? ' (recommended)' : ''}`
}

function quoted(text: string): string {
  const head = text.length > MOST_OF_A_TEXT ? `${text.slice(0, MOST_OF_A_TEXT).trimEnd()} …` : text
  return head
    .trim()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
