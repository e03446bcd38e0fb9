import { z } from 'zod'
import { OPTIONS, VERTICALS, WANTS } from '../case.ts'
import { ARCHETYPES } from '../reading/archetypes.ts'

/** What kind of moment is rehearsed: the conduct that the desk knows by name, and moments that are nobody's conduct. */
export const REHEARSAL_ARCHETYPES = [
  ...ARCHETYPES,
  'let_down',
  'vulnerable',
  'intoxicated',
  'public_voice',
  'formal_claimant',
  'valued_regular',
] as const

/** Where the conversation is held. At the counter and on the phone it is timed. */
export const REHEARSAL_CHANNELS = ['email', 'chat', 'sms', 'review', 'form', 'phone', 'counter'] as const
export type RehearsalChannel = (typeof REHEARSAL_CHANNELS)[number]

/** How hard the customer makes it: where their state begins and how much it takes to be believed. */
export const LEVELS = ['easy', 'medium', 'hard'] as const
export type Level = (typeof LEVELS)[number]

const sentence = z.string().trim().min(2).max(400)
const lines = (least: number) => z.array(sentence).min(least).max(24)

/**
 * What shows that something was said: any one of these. Each is a word or phrase, whole words, any case; `*` at the end of a word stands for
 * any ending (`scratch*`), and ` + ` asks for both in the same sentence (`sofa + scratch*`).
 */
const termsSchema = z.array(z.string().trim().min(2).max(80)).min(1).max(40)

/** Something that has to be said, how it is recognised, and a line that says it well. */
const pointSchema = z.strictObject({
  /** In the words of the score: "that the sofa came with a scratch". */
  what: sentence,
  says: termsSchema,
  better: sentence,
})
export type Point = z.infer<typeof pointSchema>

const offerSchema = z.strictObject({
  what: sentence,
  option: z.enum(OPTIONS).optional(),
  says: termsSchema,
  /** Where money is offered, the least that is fair, in minor units; an amount as high has to be said, or "full refund", "all of it". */
  atLeastMinor: z.number().int().positive().optional(),
  /** The levels at which it is enough; all when left out. */
  levels: z.array(z.enum(LEVELS)).min(1).optional(),
  better: sentence,
})
export type Offer = z.infer<typeof offerSchema>

const levelSchema = z.strictObject({
  /** Each from 0 to 100. Anger of 70 shouts, trust of 20 believes nothing, patience of 50 waits for some five answers. */
  anger: z.number().int().min(0).max(100),
  trust: z.number().int().min(0).max(100),
  patience: z.number().int().min(45).max(100),
  opening: sentence.max(900),
})

const shift = z.number().int().min(-40).max(40)

/** A simulated customer and the moment, as data. All words are ours; all people and shops are invented. */
export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().trim().min(3).max(80),
  archetype: z.enum(REHEARSAL_ARCHETYPES),
  vertical: z.enum(VERTICALS),
  channel: z.enum(REHEARSAL_CHANNELS),
  /** The day on which it happens, ISO date: what promises are measured by. */
  today: z.iso.date(),
  shopName: z.string().trim().min(2).max(60),
  customerName: z.string().trim().min(2).max(60),
  currency: z.string().regex(/^[A-Z]{3}$/),
  paidMinor: z.number().int().nonnegative().optional(),
  /** The most that the trainee may give back without asking. */
  limitMinor: z.number().int().nonnegative().optional(),
  /** What the trainee knows before the first word: what happened, what they may do, what they may not. */
  brief: lines(2),
  /** What the customer knows and tells when asked for it. */
  knows: z
    .array(z.strictObject({ asked: termsSchema, tells: lines(1) }))
    .min(1)
    .max(12),
  wants: z.array(z.enum(WANTS)).max(6),
  /** What they would settle for. A fair offer that is concrete and in time always settles. */
  settlesFor: z.array(offerSchema).min(1).max(6),
  /** What has to be recognised before anything else is heard. */
  acknowledge: z.array(pointSchema).min(1).max(4),
  /** What the shop takes on itself: its fault, or the finding out. Empty where there is nothing to own, and then nothing is asked. */
  own: z.array(pointSchema).max(3),
  /** What has to be promised with a day or an hour. */
  promise: z.array(pointSchema).min(1).max(3),
  /** The line that is kept: what has to be said of it, and what would give it away. */
  boundary: z
    .strictObject({
      what: sentence,
      /** How the boundary is said. Left out where keeping it silently is enough. */
      says: termsSchema.optional(),
      /** What breaks it. */
      breaks: termsSchema.optional(),
      better: sentence,
    })
    .refine(({ says, breaks }) => says !== undefined || breaks !== undefined, 'says, breaks or both')
    .optional(),
  /** Where somebody may come to harm: what has to be said first, and what may never be said. */
  safety: z.strictObject({ what: sentence, says: termsSchema, never: termsSchema.optional(), better: sentence }).optional(),
  /** What may not be said or promised, such as money for a review's removal. It costs the boundary. */
  never: z.array(pointSchema).max(6).optional(),
  /** Words that move this customer beyond what moves anybody. Each reply is said once. */
  triggers: z
    .array(
      z.strictObject({
        on: termsSchema,
        anger: shift.optional(),
        trust: shift.optional(),
        patience: shift.optional(),
        replies: lines(1),
      }),
    )
    .max(12),
  /** What they say by how they are. Each is said once in a run, so that more of them make more of a person. */
  lines: z.strictObject({
    /** Angry and not yet heard: they tell more of it. */
    vents: lines(5),
    /** Calmer, and do not believe it yet. */
    doubts: lines(3),
    /** They want to know what will be done, and when. */
    presses: lines(4),
    /** Heard: the voice comes down. */
    softens: lines(3),
    /** Somebody made it worse. */
    provoked: lines(3),
    /** They take the offer and mean it. */
    settles: lines(2),
    /** They take the offer and nothing more. */
    settlesCoolly: lines(2),
    /** They end it themselves. */
    leaves: lines(2),
    /** Their own answers to what anybody would answer to; where left out or used up, common ones are taken. */
    hushed: lines(1).optional(),
    shielded: lines(1).optional(),
    /** A fix before they were heard. */
    early: lines(1).optional(),
    /** An empty phrase, again. */
    empty: lines(1).optional(),
    /** An offer that is not enough. */
    low: lines(1).optional(),
    /** An offer without a day. */
    undated: lines(1).optional(),
    /** A boundary that was said well. */
    held: lines(1).optional(),
    silence: lines(1).optional(),
    /** "And how will I know?", asked once before an offer is taken. */
    assurance: lines(1).optional(),
    /** The same words as before. */
    repeated: lines(1).optional(),
    /** Nonsense, a flood of words, or lines off a sheet. */
    puzzled: lines(1).optional(),
  }),
  levels: z.strictObject({ easy: levelSchema, medium: levelSchema, hard: levelSchema }),
  /** Plays of the playbook that tell more, by id. */
  plays: z.array(z.string()).max(4).optional(),
})
export type Scenario = z.infer<typeof scenarioSchema>
