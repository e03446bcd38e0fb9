import { CAUSES, THREATS, WANTS } from '../../case.ts'

/** What the tone table says of a text, in the order of its columns. */
export const toneHeads = ['heat', 'complaint', 'abuse'] as const

/** What the topic table says: threats, causes and wants, in the order of its columns. */
export const topicHeads = [
  ...THREATS.map((kind) => `threat ${kind}` as const),
  ...CAUSES.map((kind) => `cause ${kind}` as const),
  ...WANTS.map((kind) => `want ${kind}` as const),
] as const

/** Where each sort of topic begins among `topicHeads`. */
export const firstTopic = { threat: 0, cause: THREATS.length, want: THREATS.length + CAUSES.length } as const
