/** Forms that no ending gives away. */
const irregular: Readonly<Record<string, string>> = {
  did: 'do',
  does: 'do',
  done: 'do',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  has: 'have',
  had: 'have',
  paid: 'pay',
  bought: 'buy',
  sold: 'sell',
  sent: 'send',
  gave: 'give',
  given: 'give',
  came: 'come',
  went: 'go',
  gone: 'go',
  broke: 'break',
  broken: 'break',
  stole: 'steal',
  stolen: 'steal',
  wrote: 'write',
  written: 'write',
  said: 'say',
  told: 'tell',
  left: 'leave',
  lost: 'lose',
  wore: 'wear',
  worn: 'wear',
  kept: 'keep',
  took: 'take',
  taken: 'take',
  made: 'make',
  ran: 'run',
  met: 'meet',
  felt: 'feel',
  held: 'hold',
  children: 'child',
  women: 'woman',
  men: 'man',
  people: 'person',
  fought: 'fight',
  brought: 'bring',
  thought: 'think',
  caught: 'catch',
  withheld: 'withhold',
  drank: 'drink',
  drunk: 'drunk',
  spoke: 'speak',
  spoken: 'speak',
  forgot: 'forget',
  forgotten: 'forget',
  chose: 'choose',
  threw: 'throw',
  thrown: 'throw',
  knew: 'know',
  known: 'know',
  grew: 'grow',
  grown: 'grow',
  fell: 'fall',
  fallen: 'fall',
  swore: 'swear',
  rang: 'ring',
  began: 'begin',
  begun: 'begin',
  wives: 'wife',
  leaves: 'leave',
  shelves: 'shelf',
  halves: 'half',
  knives: 'knife',
  lying: 'lie',
  dying: 'die',
  died: 'die',
  lied: 'lie',
  tied: 'tie',
  owed: 'owe',
  built: 'build',
  spent: 'spend',
  meant: 'mean',
  dealt: 'deal',
  shown: 'show',
  misled: 'mislead',
  shaken: 'shake',
  hidden: 'hide',
  ate: 'eat',
  eaten: 'eat',
  worse: 'bad',
  worst: 'bad',
  delivery: 'deliver',
  deliveries: 'deliver',
  cancellation: 'cancel',
  cancelation: 'cancel',
  cancellations: 'cancel',
  complaint: 'complain',
  complaints: 'complain',
  payment: 'pay',
  payments: 'pay',
  refusal: 'refuse',
  removal: 'remove',
  arrival: 'arrive',
  renewal: 'renew',
  renewals: 'renew',
  replacement: 'replace',
  response: 'respond',
  responses: 'respond',
  theft: 'theft',
  apologies: 'apology',
  analyse: 'analyze',
  news: 'news',
  bus: 'bus',
  gas: 'gas',
  process: 'process',
}

/**
 * The stem of a word in lower case: what is left once common English endings are off. Words that mean one thing mostly end up alike; the stem
 * itself need not be a word.
 */
export function stemWord(word: string): string {
  const known = irregular[word]
  if (known !== undefined) return known
  if (word.length < 4 || !isLatin(word)) return word
  return dropFinalE(dropSuffix(dropVerbEnding(dropPlural(word))))
}

const isLatin = (word: string) => /^[a-z]+$/.test(word)
const hasVowel = (part: string) => /[aeiouy]/.test(part)

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word) && !word.endsWith('is')) return word.slice(0, -1)
  return word
}

function dropVerbEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (/(?:gr|nt|fr)eed$/.test(word)) return word.slice(0, -1)
  for (const ending of ['ing', 'ed']) {
    const rest = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || rest.length < 3 || !hasVowel(rest) || (ending === 'ed' && rest.endsWith('e'))) continue
    return irregular[rest] ?? (/([bdgklmnprt])\1$/.test(rest) && !/(?:ll|ss)$/.test(rest) ? rest.slice(0, -1) : rest)
  }
  return word
}

const suffixes: readonly (readonly [ending: string, instead: string])[] = [
  ['isation', 'is'],
  ['ization', 'is'],
  ['ation', 'at'],
  ['ition', 'it'],
  ['ction', 'ct'],
  ['fully', 'ful'],
  ['ously', 'ous'],
  ['ment', ''],
  ['ness', ''],
  ['ably', 'able'],
  ['ly', ''],
]

function dropSuffix(word: string): string {
  for (const [ending, instead] of suffixes)
    if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length) + instead
  return word
}

function dropFinalE(word: string): string {
  const bare = word.length > 4 && word.endsWith('e') && !/(?:ee|le)$/.test(word) ? word.slice(0, -1) : word
  // "cancelled" and "cancel" are one, and so are "apologize" and "apologise".
  if (bare.length > 5 && bare.endsWith('ll')) return bare.slice(0, -1)
  return bare.length > 4 && bare.endsWith('iz') ? `${bare.slice(0, -1)}s` : bare
}
