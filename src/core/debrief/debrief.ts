import { z } from 'zod'
import { CAUSES, type Heat, type Threat } from '../case.ts'
import { SOLVED } from '../feedback/survey.ts'

/** What was missing when a case went hard. */
export const GAPS = ['policy', 'knowledge', 'authority', 'tools', 'time', 'team', 'none'] as const
export type Gap = (typeof GAPS)[number]

/** From this heat on a case was a hard one. */
const HARD_FROM = 3

/** Why looking back is offered. */
export const REASONS_TO_LOOK_BACK = ['heat', 'threat', 'abuse', 'parting'] as const
export type ReasonToLookBack = (typeof REASONS_TO_LOOK_BACK)[number]

/** What made a case a hard one, in the order of REASONS_TO_LOOK_BACK; empty where nothing did, and nobody is asked. */
export function whyLookBack(story: {
  readonly heats: readonly { readonly heat: Heat; readonly abusive: boolean }[]
  readonly threats: readonly Threat[]
  readonly parted: boolean
}): ReasonToLookBack[] {
  const holds: Readonly<Record<ReasonToLookBack, boolean>> = {
    heat: story.heats.some(({ heat }) => heat >= HARD_FROM),
    threat: story.threats.length > 0,
    abuse: story.heats.some(({ abusive }) => abusive),
    parting: story.parted,
  }
  return REASONS_TO_LOOK_BACK.filter((reason) => holds[reason])
}

const words = z.string().trim().max(2000)

/** What the team may read of a debrief. */
export const debriefSchema = z.object({
  cause: z.enum(CAUSES).describe('What it was about; debriefs are read by cause.'),
  wentWrong: words.default(''),
  wentRight: words.default(''),
  gap: z.enum(GAPS).optional().describe('What was missing.'),
  gapWords: words.default(''),
})

/** Whether somebody was supported: theirs alone until they share it. */
export const supportSchema = z.object({ supported: z.enum(SOLVED).optional(), words: words.default('') })
export type Support = z.output<typeof supportSchema>

/** Whether anything was said of support. */
export function saysAnything({ supported, words: said }: Support): boolean {
  return supported !== undefined || said !== ''
}
