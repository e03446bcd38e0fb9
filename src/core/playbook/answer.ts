import { z } from 'zod'
import { CHANNELS, DRAFT_KINDS, OPTIONS } from '../case.ts'
import { situationSchema } from '../decision/situation.ts'
import { PLAY_SECTIONS } from './play.ts'

const sentence = z.string().min(1)

/** Where a figure in an answer comes from. */
export const FIGURE_ORIGINS = ['question', 'earlier_question', 'case', 'shop', 'policy', 'assumed', 'computed', 'play'] as const

/** A figure that an answer states, and where it comes from; `text` is how the answer writes it. */
const figureSchema = z.object({
  text: sentence,
  origin: z.enum(FIGURE_ORIGINS),
  /** Field of the situation, where it is one. */
  input: z.enum(Object.keys(situationSchema.shape) as [keyof typeof situationSchema.shape]).optional(),
  /** What it is, in a few words: "asked back", "hours already spent". */
  label: sentence,
})

/** What the engine made of the figures; absent where no money is at stake or nothing is known of it. */
const mathSchema = z.object({
  /** One sentence: which option, by how much. */
  verdict: sentence,
  /** The sum in a few lines, each with its figures in words. */
  lines: z.array(sentence).max(8),
  /** When it would flip. */
  flips: sentence.optional(),
  figures: z.array(figureSchema).max(24),
  /** The situation that was decided: the desk opens it with every line of the sum. */
  situation: situationSchema,
  /** What the engine recommends; absent where nothing is open or safety comes first. */
  recommended: z.enum(OPTIONS).optional(),
})

/** A play that an answer used. */
const usedPlaySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** `shop` for the shop's own plays and documents. */
  from: z.enum(['playbook', 'shop']),
  /** The parts that went into the answer; shown lit. */
  sections: z.array(z.enum(PLAY_SECTIONS)),
})

/**
 * An answer of Ask in its fixed shape. Every list is in the order in which it is shown; an empty list or an absent part is not shown.
 * `kind` says why an answer may be short: `abstained` (nothing in the playbook on that), `declined` (a request to deceive or harm: says the lawful
 * way instead), `not_read` (a language that is not read), `crisis` (somebody's life first).
 */
export const answerSchema = z.object({
  kind: z.enum(['answer', 'abstained', 'declined', 'not_read', 'crisis']),
  /** One or two sentences for this case. */
  bottomLine: sentence,
  /** What the answer goes by, in the asker's own words turned round, in their order. */
  goesBy: z.array(sentence).max(9).optional(),
  /** Every figure that the question and earlier ones of the conversation state. */
  figures: z.array(figureSchema).max(40).optional(),
  /** Plain sums with the question's own figures. */
  sums: z.array(sentence).max(3).optional(),
  /** What the shop's policy says on it, and who must say yes. */
  policy: z.array(sentence).max(4),
  math: mathSchema.optional(),
  /** The most valuable first. */
  questionsBack: z.array(z.object({ input: z.string(), question: sentence })).max(2),
  steps: z.array(sentence).max(8),
  /** Words ready to use: slots filled, linted. */
  words: z.array(z.object({ kind: z.enum(DRAFT_KINDS), channel: z.enum(CHANNELS).optional(), text: sentence })).max(3),
  doNot: z.array(sentence).max(5),
  /** What they are likely to do next, and the answer. */
  next: z.array(sentence).max(4),
  afterwards: z.array(sentence).max(3),
  sources: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        address: z.url().optional(),
        year: z.int().optional(),
        took: z.string(),
        playId: z.string(),
      }),
    )
    .max(8),
  /** In rank order; empty when it abstained. */
  plays: z.array(usedPlaySchema).max(5),
  /** What the shop's own documents say on it, word for word. */
  passages: z
    .array(z.object({ documentId: z.string(), title: sentence, heading: sentence.optional(), text: sentence }))
    .max(3)
    .optional(),
  /** For an abstention: the nearest topics, and questions that the playbook does answer. */
  nearest: z.array(z.object({ topic: z.string(), question: sentence })).max(4),
})
/** An answer of Ask. */
export type Answer = z.infer<typeof answerSchema>
