import type { Span } from '../../../case.ts'
import { isEnglish } from '../english.ts'
import { ofContext } from '../of-context.ts'
import type { ParsedDraft } from '../parse.ts'
import type { Report, Rule } from '../rule.ts'

const SPANISH = 'Gracias por escribirnos. Lamentamos mucho que el pedido no llegara el lunes y le enviaremos otro mañana por la tarde.'
const GERMAN = 'Vielen Dank für Ihre Nachricht. Es tut uns leid, dass die Lampe nicht ganz ist; wir schicken Ihnen morgen eine neue.'
const FRENCH = 'Merci pour votre message. Nous sommes désolés que la commande ne soit pas arrivée et nous vous envoyons une autre demain.'

export const wrongLanguage: Rule = {
  id: 'wrong-language',
  group: 'readability',
  severity: 'hint',
  summary: 'The draft is not in the language the customer wrote in, or not in one that this checker reads.',
  reason: 'The customer wrote in another language than this draft; an answer in their own is easier to accept.',
  source: 'E009',
  bad: [
    { text: SPANISH },
    { text: GERMAN },
    { text: FRENCH },
    { text: SPANISH, context: { message: 'My parcel is not here and I want to know where it is.' } },
    { text: 'Thank you for your note. I will send a new lamp tomorrow and you will have it on Friday.', context: { message: GERMAN } },
    { text: 'I am sorry that the order did not come. You will have a new one on Friday.', context: { message: SPANISH } },
    { text: 'Большое спасибо за ваше письмо, мы отправим новую лампу завтра утром.' },
  ],
  good: [
    { text: 'Thank you for your note. I will send a new lamp tomorrow.' },
    { text: 'Merci, Anna. I will send it tomorrow, and you will have it on Friday.' },
    { text: 'Sorry. New one Friday.' },
    { text: 'OK' },
    { text: 'I will write on Monday, and the lamp comes on Friday.', context: { message: 'Broken!' } },
    {
      text: 'The crème brûlée is back on the card on Friday, and I will keep one for you.',
      context: { message: 'Where is the crème brûlée that I come for every week?' },
    },
  ],
  check: (draft, input): Report[] => {
    const theirs = input.context && isTheirsEnglish(input.context)
    if (theirs === undefined) return draft.english ? [] : [{ span: firstSentence(draft), message: UNREAD }]
    if (draft.english) return theirs ? [] : [{ span: firstSentence(draft), message: THEIRS_IS_OTHER }]
    return [
      {
        span: firstSentence(draft),
        message: theirs ? `The customer wrote in English, and this draft is not in English. ${UNREAD}` : UNREAD,
      },
    ]
  },
}

/** Undefined where they wrote nothing. */
const isTheirsEnglish = ofContext(({ message }) => {
  const words = message?.trim() ?? ''
  return words === '' ? undefined : isEnglish(words)
})

function firstSentence(draft: ParsedDraft): Span {
  const [first] = draft.sentences()
  return first === undefined ? [0, draft.text.length] : [first.start, first.end]
}

const UNREAD = 'Only English is checked so far: nothing else was looked at in this draft.'
const THEIRS_IS_OTHER =
  'The customer did not write in English, and this draft is in English; an answer in their own language is easier to accept.'
