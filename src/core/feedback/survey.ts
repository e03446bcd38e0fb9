import { z } from 'zod'
import { CHANNELS, type Channel, type Threat } from '../case.ts'

/**
 * What a survey may ask. `satisfaction` is CSAT, 1 very dissatisfied to 5 very satisfied (facts G001, G003); `ease` is CES 2.0, 1 strongly disagree to
 * 7 strongly agree that it was easy (fact G004); `solved` is whether the matter is settled.
 */
export const SURVEY_QUESTIONS = ['satisfaction', 'ease', 'solved'] as const
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number]

export const SOLVED = ['yes', 'partly', 'no'] as const
export type Solved = (typeof SOLVED)[number]

/** How many steps the scale of a question has. */
export const SCALES = { satisfaction: 5, ease: 7 } as const

/** From here on an answer counts as a good one: the two best of five, the three best of seven. */
const GOOD_FROM = { satisfaction: 4, ease: 5 } as const
/** Up to here an answer is a low one, over which the shop wants to hear at once. */
const LOW_TO = { satisfaction: 2, ease: 2 } as const

/** How a shop asks. */
export const feedbackSettingsSchema = z.object({
  on: z.boolean().describe('Whether customers are asked by mail after a case was closed.'),
  questions: z.array(z.enum(SURVEY_QUESTIONS)).min(1, 'choose at least one question').max(3),
  waitHours: z.int().min(0).max(24).describe('After closing; within a day, while it is still remembered (fact G010).'),
  byChannel: z
    .partialRecord(z.enum(CHANNELS), z.int().min(0).max(24).nullable())
    .default({})
    .describe('Hours after closing where cases of a channel differ from the rest; null: they are not asked about.'),
  daysBetween: z.int().min(30).max(365).describe('A customer is asked once within so many days, 30 at least (fact G010).'),
})
export type FeedbackSettings = z.output<typeof feedbackSettingsSchema>

/** Off: nobody is written to before a person has switched it on. */
export const USUAL_FEEDBACK: FeedbackSettings = { on: false, questions: ['satisfaction'], waitHours: 4, byChannel: {}, daysBetween: 30 }

/** How many hours after closing a case of a channel is asked about; undefined where it is not. */
export function hoursUntilAsked(
  { waitHours, byChannel }: Pick<FeedbackSettings, 'waitHours' | 'byChannel'>,
  channel: Channel,
): number | undefined {
  const own = byChannel[channel]
  return own === null ? undefined : (own ?? waitHours)
}

/** What a customer answered; what was not asked, or left out, is absent. */
export const surveyAnswerSchema = z.object({
  satisfaction: z.int().min(1).max(SCALES.satisfaction).optional(),
  ease: z.int().min(1).max(SCALES.ease).optional(),
  solved: z.enum(SOLVED).optional(),
  words: z.string().trim().max(4000).optional(),
})
export type SurveyAnswer = z.output<typeof surveyAnswerSchema>

/** Whether an answer says that the case is not over for the customer. */
export function isLow({ satisfaction, ease, solved }: SurveyAnswer): boolean {
  return (
    (satisfaction !== undefined && satisfaction <= LOW_TO.satisfaction) || (ease !== undefined && ease <= LOW_TO.ease) || solved === 'no'
  )
}

/** Why a customer is not asked. */
export const REASONS_NOT_TO_ASK = ['open', 'parted', 'abuse', 'safety', 'legal', 'dispute', 'lately', 'asked', 'no_address'] as const
export type ReasonNotToAsk = (typeof REASONS_NOT_TO_ASK)[number]

/** What decides whether a customer is asked. */
export interface SurveyOccasion {
  readonly closed: boolean
  readonly parted: boolean
  /** Whether anything on the case was aimed at people of the shop. */
  readonly abusive: boolean
  readonly threats: readonly Threat[]
  readonly disputed: boolean
  readonly hasAddress: boolean
  /** Days since this customer was last asked, whatever about; absent if never. */
  readonly daysSinceAsked?: number | undefined
  readonly askedOfThisCase: boolean
}

/**
 * The first reason not to ask, or undefined. Abuse, safety, law and disputed money are no moments for a survey (fact G010). Never the other way round:
 * whether somebody was content has no part in whether they are asked, or may post a review (fact G011).
 */
export function whyNotAsk(occasion: SurveyOccasion, { daysBetween }: Pick<FeedbackSettings, 'daysBetween'>): ReasonNotToAsk | undefined {
  const { threats, daysSinceAsked } = occasion
  if (!occasion.closed) return 'open'
  if (occasion.parted) return 'parted'
  if (threats.includes('safety_violence') || threats.includes('self_harm')) return 'safety'
  if (occasion.abusive) return 'abuse'
  if (threats.includes('legal') || threats.includes('regulator')) return 'legal'
  if (occasion.disputed) return 'dispute'
  if (occasion.askedOfThisCase) return 'asked'
  if (daysSinceAsked !== undefined && daysSinceAsked < daysBetween) return 'lately'
  return occasion.hasAddress ? undefined : 'no_address'
}

/** A share of answers with the range that it stands for. */
export interface Share {
  readonly count: number
  readonly of: number
  /** 0–1; absent where nobody answered. */
  readonly share?: number
  /** The 95 % interval of Wilson (1927): right at small numbers too, and never outside 0–1. */
  readonly low?: number
  readonly high?: number
}

const Z95 = 1.959963984540054

/** The share of `count` in `of` (both 0 or more, count ≤ of) with its 95 % interval. */
export function shareOf(count: number, of: number): Share {
  if (of <= 0) return { count, of }
  const share = count / of
  const z2 = Z95 * Z95
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of)
  const reach = (Z95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  return { count, of, share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/** What many answers come to. */
export interface FeedbackFigures {
  /** Answered of asked: whoever answers chose to, so the rest below may look different from all customers. */
  readonly answered: Share
  /** CSAT: answers of 4 or 5 among those who said how satisfied they were (fact G001). */
  readonly satisfied: Share
  /** CES 2.0: answers of 5 to 7 (fact G004). */
  readonly easy: Share
  /** `yes` among yes, partly and no. */
  readonly solved: Share
}

/** Adds up the answers to `asked` surveys. */
export function figuresOf(asked: number, answers: readonly SurveyAnswer[]): FeedbackFigures {
  const said = <Name extends 'satisfaction' | 'ease' | 'solved'>(name: Name) =>
    answers.flatMap((answer) => (answer[name] === undefined ? [] : [answer[name] as NonNullable<SurveyAnswer[Name]>]))
  const shareFrom = (name: 'satisfaction' | 'ease') => {
    const all = said(name)
    return shareOf(all.filter((value) => value >= GOOD_FROM[name]).length, all.length)
  }
  const solved = said('solved')
  return {
    answered: shareOf(answers.length, asked),
    satisfied: shareFrom('satisfaction'),
    easy: shareFrom('ease'),
    solved: shareOf(solved.filter((value) => value === 'yes').length, solved.length),
  }
}
