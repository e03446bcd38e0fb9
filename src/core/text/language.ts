import { everydayLists } from './everyday-words.ts'
import type { Tokens } from './tokens.ts'
import { listByWord } from './vocabulary.ts'

/**
 * The language of the words as an ISO 639-1 code, or `und` when it cannot be told. Cheap: writing systems and everyday words of the first thousand words.
 * Common European and Asian languages are told apart; related ones that it does not know may be taken for a neighbour.
 */
export function detectLanguage(tokens: Tokens): string {
  if (!isLatinThroughout(tokens)) {
    const letters = countScripts(tokens)
    const script = [...letters].sort((a, b) => b[1] - a[1])[0]
    if (!script) return 'und'
    if (script[0] !== 'latin') {
      if (script[0] === 'han' && (letters.get('kana') ?? 0) > 0) return 'ja'
      if (script[0] === 'cyrillic') return nameCyrillic(tokens)
      return languageOfScript[script[0]] ?? 'und'
    }
  }
  const count = Math.min(tokens.count, mostWords)
  scores.fill(0)
  for (let i = 0; i < count; i++) addTo(everydayWords[tokens.numbers[i]!])
  const first = bestOf()
  // Plain English is told by its words alone; only where they leave doubt are letters and endings looked at.
  if (first === english && scores[english]! >= 1) return 'en'
  for (let i = 0; i < count; i++) {
    const word = tokens.words[i]!
    if (!everydayWords[tokens.numbers[i]!]) addTo(languagesOfLetters(word) ?? languageOfEnding(word))
  }
  const best = bestOf()
  // Words are shared: another language must be clearly the better guess, or English would go unread.
  return best >= 0 && scores[english]! > 0 && scores[best]! < scores[english]! + clearLead ? 'en' : (codes[best] ?? 'und')
}

function addTo(languages: readonly number[] | undefined): void {
  if (languages) for (const language of languages) scores[language]! += 1 / languages.length
}

/** The number of the language with the highest score, English where it is among several; -1 where nothing is known. */
function bestOf(): number {
  let best = -1
  for (let i = 0; i < scores.length; i++)
    if (scores[i]! > 0 && (best < 0 || scores[i]! > scores[best]! || (scores[i] === scores[best] && i === english))) best = i
  return best
}

const mostWords = 1000
const clearLead = 0.34

/** Ukrainian has letters that Russian has not; other languages of the script are taken for Russian. */
function nameCyrillic(tokens: Tokens): string {
  for (let i = 0; i < Math.min(tokens.count, mostWords); i++) if (/[іїєґ]/.test(tokens.words[i]!)) return 'uk'
  return 'ru'
}

/** The languages whose own letters a word holds, where it is no word that we know. */
function languagesOfLetters(word: string): readonly number[] | undefined {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) < 0xc0) continue
    const languages = ownLetters.get(word[i]!)
    if (languages) return languages
  }
  return undefined
}

/** How words end, where neither they nor their letters are known. */
function languageOfEnding(word: string): readonly number[] | undefined {
  if (word.length < 6) return undefined
  for (const [language, endings] of ownEndings) if (endings.test(word)) return language
  return undefined
}

const codes = Object.keys(everydayLists)
/** By language, while one text is looked at: kept, for a list of numbers made for every text would cost more than looking. */
const scores = new Float64Array(codes.length)
const numberOf = (language: string) => codes.indexOf(language)
const english = numberOf('en')

const ownEndings: readonly (readonly [readonly number[], RegExp])[] = [
  [[numberOf('tr')], /(?:iyor|ıyor|uyor|iniz|ınız|unuz|ımı|imi|umu|dum|tum|dım|dim|ları|leri|miş|mış)$/],
  [[numberOf('es')], /(?:ción|ciones|aron|ieron|aban|ando|iendo|adme|enme)$/],
  [[numberOf('pt')], /(?:ção|ções|aram|eram|ndo|mente|eiro|eira)$/],
  [[numberOf('it')], /(?:zione|zioni|vate|arono|ssimo|ssima|mente|temi)$/],
  [[numberOf('de')], /(?:ungen|ung|keit|heit|lich|liche|ieren|chen)$/],
  [[numberOf('nl')], /(?:lijk|lijke|heid|ingen|tjes|aren)$/],
  [[numberOf('sv')], /(?:ningen|ning|arna|orna|erna|ades|igt)$/],
  [[numberOf('fr')], /(?:aient|ment|euse|eux|elle|ette)$/],
  [[numberOf('pl')], /(?:ego|emu|cie|cji|liśmy|łam|łem|ował|owała|anie|enie)$/],
]

const ownLetters: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ['ß', 'de'],
      ['łąęśżźćń', 'pl'],
      ['ğşı', 'tr'],
      ['ãõ', 'pt'],
      ['ñ', 'es'],
      ['å', 'sv da no'],
      ['ø', 'da no'],
      ['æ', 'da no'],
      ['őű', 'hu'],
      ['řěů', 'cs'],
      ['ățș', 'ro'],
      ['êœçù', 'fr pt'],
      ['ìò', 'it'],
      ['đơư', 'vi'],
    ] as const
  ).flatMap(([letters, languages]) => [...letters].map((letter) => [letter, languages.split(' ').map(numberOf)] as const)),
)

type Script = 'latin' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'han' | 'kana' | 'hangul' | 'thai' | 'devanagari'
const languageOfScript: Readonly<Record<Script, string>> = {
  latin: 'en',
  cyrillic: 'ru',
  greek: 'el',
  arabic: 'ar',
  hebrew: 'he',
  han: 'zh',
  kana: 'ja',
  hangul: 'ko',
  thai: 'th',
  devanagari: 'hi',
}

/** There are words, and all begin with Latin letters, as most texts' do. */
function isLatinThroughout({ words, shapes, count }: Tokens): boolean {
  let isWritten = false
  for (let i = 0; i < Math.min(count, mostWords); i++) {
    if (shapes[i]! >= 3) continue
    if (words[i]!.charCodeAt(0) >= 0x250) return false
    isWritten = true
  }
  return isWritten
}

function countScripts(tokens: Tokens): Map<Script, number> {
  const counts = new Map<Script, number>()
  for (let i = 0; i < Math.min(tokens.count, mostWords); i++) {
    const shape = tokens.shapes[i]!
    if (shape >= 3) continue
    const word = tokens.words[i]!
    const script = scriptOf(word.charCodeAt(0))
    if (script === 'han' && /[\u3040-\u30ff]/.test(word)) counts.set('kana', (counts.get('kana') ?? 0) + 1)
    if (script) counts.set(script, (counts.get(script) ?? 0) + (script === 'latin' ? 1 : Math.min(word.length, 6) / 3))
  }
  return counts
}

function scriptOf(code: number): Script | undefined {
  if (code < 0x250) return 'latin'
  if (code >= 0x370 && code < 0x400) return 'greek'
  if (code >= 0x400 && code < 0x530) return 'cyrillic'
  if (code >= 0x590 && code < 0x600) return 'hebrew'
  if (code >= 0x600 && code < 0x780) return 'arabic'
  if (code >= 0x900 && code < 0x980) return 'devanagari'
  if (code >= 0xe00 && code < 0xe80) return 'thai'
  if (code >= 0x3040 && code < 0x3100) return 'kana'
  if ((code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)) return 'han'
  if ((code >= 0xac00 && code < 0xd7b0) || (code >= 0x1100 && code < 0x1200)) return 'hangul'
  if (code >= 0x1e00 && code < 0x2000) return 'latin'
  return undefined
}

const everydayWords: readonly (readonly number[] | undefined)[] = listByWord(invert(everydayLists))

function invert(words: Readonly<Record<string, string>>): Map<string, number[]> {
  const inverted = new Map<string, number[]>()
  for (const [language, list] of Object.entries(words))
    for (const word of new Set(list.split(' '))) {
      const languages = inverted.get(word)
      if (languages) languages.push(numberOf(language))
      else inverted.set(word, [numberOf(language)])
    }
  return inverted
}
