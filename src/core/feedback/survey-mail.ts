import { SCALES, SOLVED, type SurveyQuestion } from './survey.ts'

/** The standard wordings (facts G003 and G004), with the shop's name in them. */
export function questionText(question: SurveyQuestion, shopName: string): string {
  switch (question) {
    case 'satisfaction':
      return 'How satisfied were you with how we handled this?'
    case 'ease':
      return `${shopName} made it easy for me to handle my issue.`
    case 'solved':
      return 'Is it solved?'
  }
}

const STEPS = {
  satisfaction: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  ease: ['Strongly disagree', 'Disagree', 'Rather disagree', 'Neither', 'Rather agree', 'Agree', 'Strongly agree'],
} as const
const SOLVED_WORDS = { yes: 'Yes', partly: 'Partly', no: 'No' } as const

/** What may be answered, in the order of the scale: the value, as it stands in a link, and its words. */
export function choicesOf(question: SurveyQuestion): readonly { readonly value: string; readonly words: string }[] {
  if (question === 'solved') return SOLVED.map((value) => ({ value, words: SOLVED_WORDS[value] }))
  return Array.from({ length: SCALES[question] }, (_, step) => ({ value: String(step + 1), words: STEPS[question][step]! }))
}

/** The mail that asks: each line of the first question is a link that chooses its answer. Plain text; `link` is the page without a choice. */
export function surveyMail(survey: {
  readonly shopName: string
  readonly customerName?: string | undefined
  readonly caseTitle: string
  readonly questions: readonly SurveyQuestion[]
  readonly link: string
  readonly days: number
  /** Why it comes: the case was closed, or a plan to win trust back asks how it stands. */
  readonly occasion?: 'closed' | 'check'
}): { readonly subject: string; readonly text: string } {
  const { shopName, customerName, caseTitle, questions, link, days, occasion = 'closed' } = survey
  const first = questions[0] ?? 'satisfaction'
  const lines = choicesOf(first).toReversed()
  return {
    subject: occasion === 'closed' ? `${shopName}: one question about your case` : `${shopName}: is it solved?`,
    text: [
      customerName ? `Hello ${customerName},` : 'Hello,',
      occasion === 'closed'
        ? `Your case with us is closed: “${caseTitle}”.`
        : `We promised ourselves to ask how it stands, and to act on your answer: “${caseTitle}”.`,
      [questionText(first, shopName), ...lines.map(({ value, words }) => `${numbered(first, value)}${words}: ${link}.${value}`)].join('\n'),
      'The page that opens sends your answer, and takes a few words with it if you like.',
      occasion === 'closed'
        ? `We ask once, and nothing follows if you do not answer. The links work for ${days} days.`
        : `If it is not solved, or only in part, somebody takes it up again. The links work for ${days} days.`,
      shopName,
    ].join('\n\n'),
  }
}

const numbered = (question: SurveyQuestion, value: string) => (question === 'solved' ? '' : `${value} `)
