import { findMatches, keepCapital, replaceFix } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const ABSOLUTE = phrase(
  '(?:we|i|our (?:team|staff|drivers?|cooks?|kitchen|cleaners?|food|work|machines?|products?)) (?:have |has |do |does |would |could |will )?(?:never (?:ever )?(?:make|made|do|did|had|have|lose|lost|miss|missed|break|fail|failed|serve|served|send|sent|charge|charged|use|used|been|give|gave|sell|sold|let|leave|left|overcharge|received|damage|damaged)|always (?:check|do|follow|clean|deliver|answer|use|make|tell|give|serve|inspect|explain|ship|pack|call))',
  '(?:absolutely|completely|totally|utterly|simply|just|physically|quite) (?:impossible|false|untrue|certain|not true|nothing|no way|never|out of the question)',
  "(?:it|that|this)(?:'s| is) impossible(?: that| for|[.,!])|it (?:can't|cannot|could not|couldn't) (?:possibly )?(?:have )?happen(?:ed)?(?: here)?|no way (?:that )?(?:we|this|that|it|our)|there is no (?:way|chance|possibility)",
  "100(?:%|percent| percent| per cent)(?= (?:sure|certain|positive|satisf|guarantee|of (?:our|the)|correct|right|safe))|(?:every|each) (?:single )?(?:customer|guest|client|one of our (?:customers|guests|clients)) (?:is|are|has|loves?|was|were|leaves?)|(?:all|none) of our (?:other )?(?:customers|guests|clients)|not once in|in all (?:our|my) years|(?:\\d{1,3}|thirteen|ten|twenty|thirty|fifteen|forty) years (?:hands|of|in (?:this|the)|we(?:'ve| have))[^.!?\\n]{0,30}?(?:never|not once|no)|(?:do|does|can|did) not (?:ever )?(?:tear|scratch|stain|shrink|break|damage|fail) (?:clothes|anything|any)",
)

export const absoluteLanguage: Rule = {
  id: 'absolute-language',
  group: 'temperature',
  severity: 'warning',
  summary: '“Never”, “always”, “impossible”: words that one counter-example breaks.',
  reason: 'It happened to them, so “we never” calls them a liar. Speak of this one time: what you found, and what you did not.',
  source: 'E007',
  phrases: [ABSOLUTE],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'Thank you for writing. We never make mistakes with orders. I will look today.' },
    { text: 'I am sorry, that is absolutely impossible. Please call me.' },
    { text: 'We always check each plate. Please ring me tomorrow.' },
    { text: 'I hear you. It cannot have happened here. Please call me.' },
    { text: 'Thank you. All of our customers love the new menu. Please ask for me on Friday.' },
    { text: 'I am 100% certain that it left whole. A new one goes out today.' },
  ],
  good: [
    { text: 'I cannot find a mistake in this order, and I will look once more today.' },
    { text: 'The log shows the plate was checked at seven. I will ask the cook tonight.' },
    { text: 'You are always welcome to ring me.' },
    { text: 'I have never been so sorry about a cake. A new one comes at ten tomorrow.' },
    { text: 'We always enjoyed your visits, and I will write on Friday.' },
    { text: 'I will never ask you to change a review. Please ring me.' },
  ],
  check: (draft) =>
    findMatches(draft, ABSOLUTE)
      .filter(({ end }) => !/^\s{1,8}so sorry/.test(draft.lower.slice(end, end + 12)))
      .map((match): Report => {
        const softer = /^(?:absolutely|completely|totally|utterly|simply|just|physically|quite)\s{1,8}impossible$/.test(match.lower)
          ? 'not possible'
          : undefined
        return {
          span: [match.start, match.end],
          fixes: () =>
            softer === undefined ? [] : [replaceFix(`“${softer}”`, [match.start, match.end], keepCapital(draft, match.start, softer))],
        }
      }),
}
