const SMALL = new Set(
  `a an the and or of to in on for with that this is are be been it its as at by from not no do does did done if you your yours they them their he him his she her
  i me my we us our will would should can could may might must has have had having was were who whom what when where which how why than then so but about into out
  up down over under again once only just also too very more most less much many any some each every all both either neither one two own same such other another
  there here now still yet ever never get got gets give gives go goes going make makes made take takes say says said tell ask let put keep come back before after
  because while until off own like want wants need thing things well even way`.split(/\s+/),
)

/** The first letters of the words of a text that carry something; small words are left out. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) if (!SMALL.has(word)) stems.add(word.slice(0, 5))
  return stems
}

/** How much a word says about the matter at hand, by stem; words that are not there say a little. */
export type WordWeights = ReadonlyMap<string, number>

/**
 * Weights by relevance feedback: a word counts by the share of the best texts that hold it, each text by its own weight, and more where the
 * question itself holds it (Lavrenko and Croft's relevance model, by presence). Words of nearly every text say where we are; those of a single one, what is special to it.
 */
export function weighWords(question: string, texts: readonly { readonly text: string; readonly weight: number }[]): WordWeights {
  const weights = new Map<string, number>()
  const total = texts.reduce((sum, { weight }) => sum + weight, 0) || 1
  for (const { text, weight } of texts) for (const stem of stemsOf(text)) weights.set(stem, (weights.get(stem) ?? 0) + weight / total)
  for (const stem of stemsOf(question)) weights.set(stem, (weights.get(stem) ?? 0.2) + QUESTION_WEIGHT)
  return weights
}

const QUESTION_WEIGHT = 0.8
