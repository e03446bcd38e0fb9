import { dropSentenceFix, findMatches, findSentence } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'

const CALM = phrase(
  'calm (?:yourself |yourselves |right )?down|easy (?:there|now|tiger)(?=[,.!])|(?:whoa|hey),? easy|no need to (?:get|be|become) (?:so )?(?:aggressive|rude|angry|upset|nasty|personal|emotional|dramatic|hysterical|loud|abusive)',
  '(?:please|just|try to|need to|should|could you|you must|you to|and) (?:relax|chill(?: out)?|be calm|stay calm|keep calm|remain calm|settle down|take it easy)',
  'relax(?=[.!,] )|chill(?: out)?(?=[,.!])|cool (?:off|it|down)(?=[.,! ])|take a (?:deep )?breath|get a grip|lower your (?:voice|tone)',
  "(?:stop|no need (?:to be|for)|quit|don't be so|do not be so|you (?:don't|do not) need to be so|there's no reason to be|there is no reason to be|watch|mind) (?:shouting|yelling|screaming|ranting|being dramatic|overreacting|angry|upset|rude|dramatic|emotional|hostile|hysterical|your (?:tone|language|temper))",
  "(?:you're|you are) (?:clearly |just |simply |really |being )*(?:over-?reacting|too emotional|overly (?:emotional|dramatic|sensitive)|too sensitive|hysterical|making a (?:scene|fuss))",
)

export const calmDown: Rule = {
  id: 'calm-down',
  group: 'temperature',
  severity: 'warning',
  summary: 'Tells the customer how to feel or to lower their voice.',
  reason: 'Told to calm down, people feel accused of having no reason to be upset. Slow down yourself, and say what you will do next.',
  source: 'E052',
  phrases: [CALM],
  bad: [
    { text: 'Please calm down. I will look at the invoice today.' },
    { text: 'I hear you, but you need to calm yourself down before I can help today.' },
    { text: 'Sorry about the wait. Just relax, the van comes at noon.' },
    { text: "I'm sorry about the bill. There is no need to be rude, I will mend it today." },
    { text: 'Thank you for calling. You are overreacting. I will send the part on Monday.' },
    { text: 'Take a deep breath. The refund goes out tomorrow.' },
    { text: 'Say sorry once. Then: sir, lower your voice. I will get the manager now.', kind: 'counter_script' },
  ],
  good: [
    { text: 'I will stay on the line until the driver answers.' },
    { text: 'The spa has a calm room down the hall; I have booked it for you on Friday.' },
    { text: 'Never say "calm down". Ask what would help today.', kind: 'phone_script' },
    { text: 'Let the plate cool down for ten minutes before you lift the lid, then tell me how it looks.' },
    { text: 'Thank you for staying calm with my team while the system was down.' },
    { text: 'I lowered the volume in the hall today, as you asked.' },
  ],
  check: (draft) =>
    findMatches(draft, CALM)
      .filter(
        ({ lower, start }) =>
          !lower.startsWith('cool') || /(?:please|need to|should|you)\s{1,8}$/.test(draft.lower.slice(Math.max(0, start - 12), start)),
      )
      .map((match): Report => {
        const dropWhereShort = () => {
          const sentence = findSentence(draft, match.start)
          return sentence !== undefined && sentence.end - sentence.start <= 40 ? dropSentenceFix(draft, 'Take it out', match.start) : []
        }
        return { span: [match.start, match.end], fixes: dropWhereShort }
      }),
}
