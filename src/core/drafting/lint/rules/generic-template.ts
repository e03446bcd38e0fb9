import { dropSentenceFix, findMatches, replaceFix } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const GENERIC = phrase(
  '(?<greeting>dear|hello|hi) (?:our )?(?:valued|esteemed|loyal|dear|respected)? ?(?:customer|guest|client|patron|member|shopper|user|sir or madam|sir/madam|sir|madam|reviewer)s?(?= ?[,.!\\n])',
  'your (?:feedback|satisfaction|opinion|business|comfort|experience|patronage) (?:is|are|means|matters) (?:very |extremely |so |incredibly |really |truly )?(?:important|everything|valuable|a lot|our (?:top |number one |highest |first )?priority|valued|the world)(?: to us)?',
  '(?:we|i) (?:value|appreciate|treasure|cherish) (?:your|all) (?:feedback|business|patronage|loyalty|input|custom)',
  "(?:(?:i'm|i am|we're|we are|we were|i was|so|very|truly) )*sorry to (?:hear|learn|read) (?:about|of|that you had) (?:your|a|the) (?:(?:recent|bad|negative|poor|disappointing|unpleasant|unfortunate|less than perfect) ){0,2}(?:experience|visit|stay|issue|review|feedback)",
  '(?:we|i) (?:strive|aim|endeavou?r|pride ourselves|are committed|are dedicated|always strive|always aim|work hard)(?: to| on| ourselves)? (?:provid|offer|deliver|ensur|giv|meet|exceed|be|mak|the)\\w* [^.!?\\n]{0,60}?(?:service|experience|quality|standards?|satisfaction|expectations|care|excellence)',
  '(?:we|i) (?:take|are taking) (?:all|every) (?:feedback|complaints?|matters?|concerns?|reviews?)(?: very| extremely)? seriously|(?:we|i) (?:hope|look forward) to (?:see(?:ing)?|welcom(?:e|ing)|serv(?:e|ing)|host(?:ing)?) you (?:back|again|soon)(?: again| soon| in the (?:near )?future)*',
  '(?:fell|fall|falls|was|were) (?:below|short of) (?:your |our )?(?:usual )?(?:expectations?|standards?)|(?:strive|endeavou?r|continue|aim) to (?:improve|do better|learn)|(?:comments?|concerns?|feedback|complaint) (?:has|have) been (?:noted|logged|recorded|registered)|(?:did|does|do) not (?:reflect|meet|represent) (?:our|the) (?:usual |high |own )*(?:standards?|values|level of service)|(?:valued|esteemed) (?:customer|guest|client|member)|(?:thank you for|we appreciate you) bringing this to our attention|at your earliest convenience|please do not hesitate to (?:contact|reach|call)',
  '(?:we|i) (?:sincerely )?apologi[sz]e for (?:the|any|this|your) (?:inconvenience|unpleasant experience|negative experience|experience)(?: caused| you (?:had|experienced))?|(?:shared|passed on|forwarded|communicated|relayed) (?:to|with|on to) (?:the|our) (?:relevant |appropriate |management |entire |whole )*(?:team|department|management|staff|people)',
)

export const genericTemplate: Rule = {
  id: 'generic-template',
  group: 'readability',
  severity: 'hint',
  summary: 'A phrase that fits any complaint to any shop.',
  reason: 'They will think that a machine answered. Name the thing, the day, the person; one real detail outweighs a page of courtesy.',
  source: 'E007',
  phrases: [GENERIC],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'Dear Valued Customer, I will send the lamp today, and I am sorry it broke.' },
    { text: 'I am sorry it broke. Your feedback is important to us. A new one ships today.' },
    { text: 'We are sorry to hear about your recent experience. Please call me.' },
    { text: 'I am sorry. We strive to provide the best service. It ships today.' },
    { text: 'I am sorry about the soup. We look forward to welcoming you back. Please ask for me.' },
    { text: 'Thank you. This has been passed on to the relevant team. I will write on Friday.' },
    { text: 'I am sorry. We apologise for the inconvenience caused. It ships today.' },
  ],
  good: [
    { text: 'Dear Anna, I will send the lamp today, and I am sorry it broke.' },
    { text: 'Your note about the soup is on the wall of the kitchen since today. Please ask for me.' },
    { text: 'I am sorry to hear that the soup was cold twice. Please call me.' },
    { text: 'We were sorry to hear about this job. Please call me.' },
    { text: 'I hope to see you on Friday at eight; the table is held.' },
    { text: 'Thank you for taking the time to leave feedback. Please call Priya.' },
  ],
  check: (draft) =>
    findMatches(draft, GENERIC).map((match): Report => {
      const greeting = match.groups['greeting']
      const fixes = () =>
        greeting === undefined
          ? dropSentenceFix(draft, 'Take the sentence out', match.start)
          : [replaceFix('“Hello”', [match.start, match.end], 'Hello')]
      return { span: [match.start, match.end], fixes }
    }),
}
