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
    if (script[0] === 'cyrillic') return nameCyrillic(tokens)
    return languageOfScript[script[0]] ?? 'und'
  }
  const scores = new Map<string, number>()
  let known = 0
  for (let i = 0; i < Math.min(tokens.count, mostWords); i++) {
    const languages = everydayWords.get(tokens.words[i]!) ?? languagesOfLetters(tokens.words[i]!) ?? languageOfEnding(tokens.words[i]!)
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

/** Ukrainian has letters that Russian has not; other languages of the script are taken for Russian. */
function nameCyrillic(tokens: Tokens): string {
  for (let i = 0; i < Math.min(tokens.count, mostWords); i++) if (/[іїєґ]/.test(tokens.words[i]!)) return 'uk'
  return 'ru'
}

/** The languages whose own letters a word holds, where it is no word that we know. */
function languagesOfLetters(word: string): readonly string[] | undefined {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) < 0xc0) continue
    const languages = ownLetters.get(word[i]!)
    if (languages) return languages
  }
  return undefined
}

/** How words end, where neither they nor their letters are known. */
function languageOfEnding(word: string): readonly string[] | undefined {
  if (word.length < 6) return undefined
  for (const [language, endings] of ownEndings) if (endings.test(word)) return language
  return undefined
}

const ownEndings: readonly (readonly [readonly string[], RegExp])[] = [
  [['tr'], /(?:iyor|ıyor|uyor|iniz|ınız|unuz|ımı|imi|umu|dum|tum|dım|dim|ları|leri|miş|mış)$/],
  [['es'], /(?:ción|ciones|aron|ieron|aban|ando|iendo|adme|enme)$/],
  [['pt'], /(?:ção|ções|aram|eram|ndo|mente|eiro|eira)$/],
  [['it'], /(?:zione|zioni|vate|arono|ssimo|ssima|mente|temi)$/],
  [['de'], /(?:ungen|ung|keit|heit|lich|liche|ieren|chen)$/],
  [['nl'], /(?:lijk|lijke|heid|ingen|tjes|aren)$/],
  [['sv'], /(?:ningen|ning|arna|orna|erna|ades|igt)$/],
  [['fr'], /(?:aient|ment|euse|eux|elle|ette)$/],
  [['pl'], /(?:ego|emu|cie|cji|liśmy|łam|łem|ował|owała|anie|enie)$/],
]

const ownLetters: ReadonlyMap<string, readonly string[]> = new Map(
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
  ).flatMap(([letters, languages]) => [...letters].map((letter) => [letter, languages.split(' ')] as const)),
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

const lists: Readonly<Record<string, string>> = {
  en: "the a an and or but is are was were be been am to of in on at for with from by it this that these those i you he she we they me my your his her our their us them not no do does did have has had will would can could should what when where who why how all so if as there here just very please thanks thank hi hello yes refund order money service now get got again ever never only your 's great good bad worst terrible love hate app never works awful arrived came broken late torn parcel package delivery waiting waited cold scratched wrong gave sent ordered pls thx answers one item customer staff food room bad back want need still two days weeks rude worst thing went said told like was were dirty cold food call cancel booking charged times sort disaster total am since long time sir yo out",
  de: 'der die das und ist nicht ich sie wir ihr ein eine einen mit für auf von zu dem den des habe hat haben wurde bitte danke auch noch nur aber wie was warum wann sehr mein meine ihre kein keine bestellung geld seit immer schon hallo geld zurück paket lieferung kommt kam an wieder kaputt angekommen erstattung umtauschen unverschämt frechheit schlecht schlechter schlechte kundenservice kundendienst defekt falsch ware rückerstattung antwort niemand will möchte wo wurde worden seit wochen tagen mir mich dass vom beim essen war kalt zimmer rufen zurückrufen hose stornieren buchung zu spät zweimal bezahlt abgebucht uns euch hier dort',
  fr: 'le la les et est ne pas je vous nous un une des du que qui pour dans sur avec mon ma mes votre vos ce cette suis été avez merci bonjour très plus mais commande toujours jamais rien remboursement ai pourquoi quand colis reçu remboursé remboursez rembourser produit cassé cassée honte client nul nulle livraison livré jamais où voulez veux service argent commande attends personne répond mauvais mauvaise arnaque être depuis semaines jours toujours était étaient chambre sale plat froid annulez rappelez moi toi volé deux fois réservation payé trop ils elle on a ils leur chez',
  es: 'el la los las y es no un una que de del por para con mi su se lo muy pero gracias hola usted ustedes pedido dinero nunca cuando está estoy son fue han he quiero porque ya nada más servicio señor dinero paquete pésimo pésima llegó roto rota reembolso quiero nadie contesta devuélvanme devuelvan dónde servicio atención mala malo estafa envío semanas días espero tienda me te les fue sin todavía aún estaba estaban era habitación sucia comida fría cobraron dos tres veces reserva cancelen llámenme me a está nos os les aquí había',
  it: 'il lo la gli e è non un una che di del per con mio sono ho avete grazie ciao ordine mai molto ma quando perché questo questa della dei soldi rimborso voi niente ancora soldi pacco pessimo pessima servizio arrivato arrivata rotto rotta rimborso voglio rivoglio nessuno risponde dove spedizione truffa giorni settimane aspetto vergogna mi ci si il gli dal nel era erano camera sporca cibo freddo due tre volte prenotazione annullate subito richiamatemi addebitato qui mi vi avevo stato stata',
  pt: 'o os a as e é não um uma que de do da em por para com meu minha você obrigado obrigada olá pedido dinheiro nunca muito mas quando porque já nada está estou foi são ainda vocês dinheiro cadê meu pedido volta quero péssimo péssima atendimento chegou quebrado quebrada recebi reembolso ninguém responde entrega golpe dias semanas espero vergonha produto estava estavam era quarto sujo comida fria duas três vezes reserva cancelem liguem agora cobrado fui foi a me nos aqui tinha comigo',
  nl: 'de het een en is niet ik u wij jullie van met voor op dat die te zijn heb heeft bestelling geld nooit maar hoe wat waarom graag bedankt nog geen wel mijn uw ook waar blijft pakket terug graag slechte kapot aangekomen bestelling mijn geld klantenservice levering wachten week weken dagen niemand antwoord verkeerd mij wil nog steeds kamer vies eten koud annuleer boeking twee keer betaald bel was waren ons hier had zijn deze dit daar nu maar',
  sv: 'och är inte jag ni vi en ett det att som för med på av har min mitt er tack hej aldrig men vad varför när beställning pengar inget mycket paket pengarna tillbaka vill ha dålig trasig leverans vid kundtjänst beställning väntat veckor dagar ingen svarar fel mitt rummet maten var kall avboka bokning mig dig oss genast ring två gånger betalat här hade inte denna detta nu mycket smutsigt',
  da: 'og er ikke jeg i vi en et det at som for med på af har min mit jer tak hej aldrig men hvad hvorfor hvornår bestilling penge meget',
  no: 'og er ikke jeg dere vi en et det å som for med på av har min mitt takk hei aldri men hva hvorfor når bestilling penger ikke veldig',
  fi: 'ja on ei minä te me se että mutta kun mitä miksi en ole olen kiitos hei tilaus rahat koskaan vielä hyvin tämä',
  pl: 'i jest nie ja wy my się na do z w że to ale jak co dlaczego kiedy proszę dziękuję zamówienie pieniądze nigdy bardzo mój moje nadal paczka paczki zwrotu pieniędzy żądam fatalna fatalny obsługa przyszło uszkodzone uszkodzona gdzie moja zamówienia czekam tygodnie dni nikt odpowiada sklep oszuści był była było brudny pokój jedzenie zimne anulujcie rezerwację razy dwa pobrano opłatę mnie mi nam tu tutaj ten ta to już',
  cs: 'a je ne já vy my se na do z v že to ale jak co proč kdy prosím děkuji objednávka peníze nikdy velmi můj jsem není',
  ro: 'și este nu eu voi noi un o la cu pe din că dar cum ce când mulțumesc comanda bani niciodată foarte am',
  hu: 'a az és nem én önök mi egy hogy de van volt mert mikor miért köszönöm rendelés pénz soha nagyon',
  tr: 've bir bu ben siz biz değil için ile çok ama ne neden nasıl teşekkürler merhaba sipariş para hiç var yok kargom nerede paramı geri istiyorum berbat hizmet ürün kırık geldi siparişim iade kimse cevap vermiyor haftadır gündür hala hâlâ gelmedi oda odalar yemek soğuktu iki kez çektiniz beni bana hemen arayın iptal edin rezervasyonumu burada şimdi daha en pisti kadar gibi',
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
