import type { Tokens } from './tokens.ts'

/**
 * The language of the words as an ISO 639-1 code, or `und` when it cannot be told. Cheap: writing systems and everyday words of the first thousand words.
 * Common European and Asian languages are told apart; related ones that it does not know may be taken for a neighbour.
 */
export function detectLanguage(tokens: Tokens): string {
  const letters = countScripts(tokens)
  const script = [...letters].sort((a, b) => b[1] - a[1])[0]
  if (!script) return 'und'
  if (script[0] !== 'latin') {
    if (script[0] === 'han' && (letters.get('kana') ?? 0) > 0) return 'ja'
    return languageOfScript[script[0]] ?? 'und'
  }
  const scores = new Map<string, number>()
  let known = 0
  for (let i = 0; i < Math.min(tokens.count, mostWords); i++) {
    const languages = everydayWords.get(tokens.words[i]!)
    if (!languages) continue
    known++
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length)
  }
  if (known === 0) return 'und'
  let best = 'und'
  for (const [language, score] of scores)
    if (score > (scores.get(best) ?? 0) || (score === scores.get(best) && language === 'en')) best = language
  return best
}

const mostWords = 1000

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

function countScripts(tokens: Tokens): Map<Script, number> {
  const counts = new Map<Script, number>()
  for (let i = 0; i < Math.min(tokens.count, mostWords); i++) {
    const shape = tokens.shapes[i]!
    if (shape >= 3) continue
    const word = tokens.words[i]!
    const script = scriptOf(word.charCodeAt(0))
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

const lists: Readonly<Record<string, string>> = {
  en: "the a an and or but is are was were be been am to of in on at for with from by it this that these those i you he she we they me my your his her our their us them not no do does did have has had will would can could should what when where who why how all so if as there here just very please thanks thank hi hello yes refund order money service now get got again ever never only your 's great good bad worst terrible love hate app never works awful",
  de: 'der die das und ist nicht ich sie wir ihr ein eine einen mit für auf von zu dem den des habe hat haben wurde bitte danke auch noch nur aber wie was warum wann sehr mein meine ihre kein keine bestellung geld seit immer schon hallo',
  fr: 'le la les et est ne pas je vous nous un une des du que qui pour dans sur avec mon ma mes votre vos ce cette suis été avez merci bonjour très plus mais commande toujours jamais rien remboursement ai pourquoi quand',
  es: 'el la los las y es no un una que de del por para con mi su se lo muy pero gracias hola usted ustedes pedido dinero nunca cuando está estoy son fue han he quiero porque ya nada más servicio señor',
  it: 'il lo la gli e è non un una che di del per con mio sono ho avete grazie ciao ordine mai molto ma quando perché questo questa della dei soldi rimborso voi niente ancora',
  pt: 'o os a as e é não um uma que de do da em por para com meu minha você obrigado obrigada olá pedido dinheiro nunca muito mas quando porque já nada está estou foi são ainda vocês',
  nl: 'de het een en is niet ik u wij jullie van met voor op dat die te zijn heb heeft bestelling geld nooit maar hoe wat waarom graag bedankt nog geen wel mijn uw ook',
  sv: 'och är inte jag ni vi en ett det att som för med på av har min mitt er tack hej aldrig men vad varför när beställning pengar inget mycket',
  da: 'og er ikke jeg i vi en et det at som for med på af har min mit jer tak hej aldrig men hvad hvorfor hvornår bestilling penge meget',
  no: 'og er ikke jeg dere vi en et det å som for med på av har min mitt takk hei aldri men hva hvorfor når bestilling penger ikke veldig',
  fi: 'ja on ei minä te me se että mutta kun mitä miksi en ole olen kiitos hei tilaus rahat koskaan vielä hyvin tämä',
  pl: 'i jest nie ja wy my się na do z w że to ale jak co dlaczego kiedy proszę dziękuję zamówienie pieniądze nigdy bardzo mój moje nadal',
  cs: 'a je ne já vy my se na do z v že to ale jak co proč kdy prosím děkuji objednávka peníze nikdy velmi můj jsem není',
  ro: 'și este nu eu voi noi un o la cu pe din că dar cum ce când mulțumesc comanda bani niciodată foarte am',
  hu: 'a az és nem én önök mi egy hogy de van volt mert mikor miért köszönöm rendelés pénz soha nagyon',
  tr: 've bir bu ben siz biz değil için ile çok ama ne neden nasıl teşekkürler merhaba sipariş para hiç var yok',
  id: 'dan yang tidak saya anda kami ini itu di ke dari untuk dengan sudah belum terima kasih pesanan uang sangat tapi kenapa',
  vi: 'và là không tôi bạn của cho với này đã chưa cảm ơn đơn hàng tiền rất nhưng tại sao',
}

const everydayWords: ReadonlyMap<string, readonly string[]> = invert(lists)

function invert(words: Readonly<Record<string, string>>): Map<string, string[]> {
  const inverted = new Map<string, string[]>()
  for (const [language, list] of Object.entries(words))
    for (const word of new Set(list.split(' '))) {
      const languages = inverted.get(word)
      if (languages) languages.push(language)
      else inverted.set(word, [language])
    }
  return inverted
}
