import { everydayLists } from '../../text/everyday-words.ts'

/** The words of a text that carry its meaning, cut to their stems, in order; everyday words are left out. */
export function stemsOf(text: string): string[] {
  const stems: string[] = []
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,40}/gu)) if (!EVERYDAY.has(word)) stems.push(stemOf(word))
  return stems
}

/** Crude and the same for both sides of a comparison: "refunded", "refunding" and "refunds" are one. */
export function stemOf(word: string): string {
  const cut = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ingly|edly|ation|ments?|ness|ing|ers?|ed|es|ly|s|e)$/, '')
  return cut.length >= 3 ? cut : word
}

/** Words of complaints are no everyday words here: they carry what an answer is about. */
const MEANINGFUL = new Set(
  'refund order money broken late torn parcel package delivery scratched wrong food room cancel booking charged'.split(' '),
)
const MORE =
  'yes than into onto also only even still each both either neither another others much many most such same own may might must shall let lets make makes made keep keeps kept give gives gave given take takes took put puts set say says said tell tells told ask asks asked write writes wrote written send sends sent use uses used try tries tried need needs needed want wants wanted know knows knew think thinks see sees saw look looks looked find finds found come comes came goes gone went going done doing being having whether while until till since once twice again always often sometimes usually first second next last then them themselves him her his hers its ours yours theirs myself yourself who whom whose which whichever whatever anything something nothing everything anyone someone everyone nobody today tomorrow now soon later before after above below under over between against without within during through across about around because though although however instead rather quite really simply plainly clearly short long small big good better best bad worse right left way ways thing things point points line lines part parts side word words time times day days week weeks month months year years hour hours minute minutes thank thanks please hello dear regards sincerely best kind kindly sorry happy glad here there where when why how what this that these those with from for and but not nor yet any all few less more per via like just well back out off away up down on in at by of to as is are was were be been am do does did has have had can could will would should one two three'
const EVERYDAY: ReadonlySet<string> = new Set([...everydayLists.en!.split(' ').filter((word) => !MEANINGFUL.has(word)), ...MORE.split(' ')])
