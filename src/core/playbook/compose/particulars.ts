import type { Play } from '../play.ts'
import type { Understanding } from './question/understand.ts'
import { stemsOf } from './word-weights.ts'

/**
 * The first letters of words that stand in the words to use of many plays: what anybody at a desk says. A word outside of it belongs to the
 * example that its play was written around (a boiler, a lamb, a drill), and is true at no other desk.
 */
const SAID_AT_ANY_DESK: ReadonlySet<string> = new Set(
  `
  above accep accou add added addre age ago agree ahead alrea am answe anybo anyon anyth appea appro arriv aside asked askin asks attac autho
  away bank banks being below bette betwe bill bille book booke bough break bring broke buy call calle calli calls came cance canno card cardh
  care carri carry case chang charg check claim close cold colle comes compl confi conta cost costs count couri credi custo date dates day
  days dear decid deliv depos descr desk detai didn diffe dispu don door drive drop due easie eight else email end ended endin enjoy eveni
  every exact expec extra eyes faile fair far fault fee figur file files find finis first five found four free frida front full furth good
  goods half hand handl hang happe happy hear heard held hello help helps hi hold home hope hour hours inclu inste insur invoi isn item itsel
  kept know known last late later leave left lette line lines link list ll log longe look looke looki looks lost mail maker makin manag march
  mark marke messa mine minut misse mista model monda money month morni move moved mysel name names near neede neigh new next night nine nobod
  none noon note nothi notic numbe offer old ones open opene order other ours page paid pair part parts pass past pay payin payme pays peopl
  perso phone photo pick pictu piece plain plan platf pleas point polic possi post poste pract prepa price priva promi purch quest quote rang
  rate rathe re reach read ready reaso recei recor refer refun relea remov repai repla reply repor rest retur revie right ring ringi rings
  round rule run rush safe sale sales satur saw scan scree secon see seen sell send sendi sent serve set settl shall sheet shelf shop short
  shoul show shows side sign signa signe since sit six slip sold someb somet sorry sort speak spoke stand start state stay stayi stays step
  stop stopp stops strai stree suits sum swap taken takin talk talki team telli ten test text thank their these think third those three throu
  thurs till time times today toget told tomor tonig took total trace troub try tuesd turn turne turns twelv twent twice unles updat use used
  using ve visit wait waite wante week weeks welco went whate wheth whole wish withi witho won word words work worki works write writi writt
  wrong wrote year years yes
  `
    .trim()
    .split(/\s+/),
)

/** So many words of a play's own example make a sentence one that others cannot use. */
const MOST_PARTICULARS = 0

/**
 * Says whether a sentence of a play's words may stand in an answer: its particulars are those of the question, or of the matter that the play is
 * about, and its bare figures are the question's.
 */
export function standsFor(play: Play, asked: Understanding): (sentence: string) => boolean {
  const told = [asked.text, ...asked.earlier.map(({ text }) => text)].join(' ')
  const known = stemsOf(`${told} ${play.title} ${play.terms.join(' ')} ${play.causes.join(' ').replaceAll('_', ' ')}`)
  const figures = new Set(Array.from(told.matchAll(/\d+/g), ([figure]) => figure))
  return (sentence) => {
    const plain = sentence.replace(/\{[a-zA-Z]{1,20}\}/g, ' ')
    for (const [figure] of plain.matchAll(/\d+/g)) if (!figures.has(figure)) return false
    const particulars = [...stemsOf(plain)].filter(
      (stem) => stem.length > 1 && !/^\d/.test(stem) && !SAID_AT_ANY_DESK.has(stem) && !known.has(stem),
    )
    return particulars.length <= MOST_PARTICULARS
  }
}
