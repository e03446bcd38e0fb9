import { findMatches, keepCapital, type Match, replaceFix } from '../match.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { Fix, Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const EVASIVE = phrase(
  '(?<mistakes>(?:some )?(?:mistakes|errors) (?:were|have been) made)|(?<mistake>(?:a mistake|an error) (?:was|has been) made)',
  'there (?:was|has been|were|seems to have been|appears to have been|may have been) (?:apparently )?(?:an?|some|certain|a bit of an?|a slight|a small|a little)? ?(?:issues?|errors?|mistakes?|mix-ups?|mishaps?|oversights?|confusion|miscommunications?|misunderstandings?|problems?|hiccups?|glitch(?:es)?|breakdown)',
  "(?:it|this|that|the (?:matter|issue|case|order|problem))(?:'s| is|'s being| is being| has been| will be| should be| was) (?:currently |now |still )?(?:being )?(?<look>looked (?:at|into)|investigated|reviewed|handled|dealt with|addressed|escalated|passed on|processed|actioned)(?=[.,;!]| and| as)",
  '(?:someone|somebody|a (?:colleague|member of (?:the|our) team|representative)|the (?:relevant|appropriate) (?:team|department)) (?:should|will|may|might|would) (?:be )?(?:get|in touch|reach|contact|call|look|reply|respond|be)',
  '(?:your (?:case|request|refund|complaint|claim|query|ticket|concerns?)|a refund|the refund|it|this) (?:will be|is being|shall be) (?:processed|handled|reviewed|addressed|dealt with|actioned|considered)(?= (?:when|in due|shortly|soon|as soon|once|accordingly|by the (?:relevant|appropriate)))',
  '(?:when|as) time (?:allows|permits)|at some (?:point|stage)|in due course|as soon as (?:practicable|is practicable|reasonably possible)|when (?:we|i) (?:get|have) (?:a chance|around to it|time)|sometime soon|shortly thereafter',
  "(?:was|were|got|wasn't|weren't|hasn't been|has not been|haven't been|have not been) (?:unfortunately |somehow |accidentally |not )?(?:sent|missed|overlooked|lost|mislaid|forgotten|misplaced|dropped|delayed|done)(?= (?:before|in the|because|due|somewhere|along|by the system|when|as|on time))(?! (?:on time )?because (?:i|we))",
  '(?:an? |some |certain )?(?:errors?|mistakes?|problems?|issues?|irregularit(?:y|ies)) (?:have |has )?(?:occurred|arisen|arose)(?= |[.,;])|(?:complaint|request|e-?mail|message|letter|concerns?|feedback) (?:has been|have been|was|were) (?:received|forwarded|passed|noted|logged|registered|recorded)(?: and (?:forwarded|passed|will be|noted|logged))?|(?:in|by) (?:the )?order of (?:arrival|receipt)',
  'it (?:would|does) (?:appear|seem) (?:that )?(?:the|your|a|some)|due to (?:unforeseen|circumstances|operational|technical|factors|reasons|high (?:demand|volume)|staffing)|(?:circumstances|events|factors)(?: (?:were|are|was|that are|which are))? (?:beyond|outside)(?: of)? our control',
  "(?:it has|it's|it is|things have|we have) been (?:a )?(?:very |really |extremely |quite |such a |incredibly )?(?:busy|hectic|crazy|difficult|challenging) (?:time|week|month|period|season|here|lately)?",
)

export const passiveEvasion: Rule = {
  id: 'passive-evasion',
  group: 'temperature',
  severity: 'warning',
  summary: 'Nobody did it and nobody will: mistakes “were made”, it “is being looked at”.',
  reason: 'A sentence without a person sounds like hiding. Say who did what, and who will do what by when.',
  source: 'E006',
  phrases: [EVASIVE],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry. Mistakes were made. A new one goes out today.' },
    { text: 'There was an issue with your order. I will send a new one today.' },
    { text: 'Thank you for your note. It is being looked into. I will write on Friday.' },
    { text: 'Sorry about the wait. Someone will be in touch. The part comes on Monday.' },
    { text: 'I am sorry it is late, due to unforeseen events. It comes on Friday.' },
    { text: 'Thank you for waiting. We will pay it in due course and write to you.' },
    { text: 'I am sorry for the silence, it has been a very busy time. I will ring you today.' },
  ],
  good: [
    { text: 'I made a mistake with your order. A new one goes out today.' },
    { text: 'There was a strike at the port, so the ship left on Friday. I will write when it lands on Monday.' },
    { text: 'It is being looked at by Tom, who will ring you at noon tomorrow.' },
    { text: 'Was there an issue with the second one too? Please tell me and I will mend both.' },
    { text: 'Priya will be in touch by Friday.' },
    { text: 'The work was done on Monday, as we agreed.' },
    { text: 'The dress was sent on Monday and comes on Friday.' },
  ],
  check: (draft) =>
    findMatches(draft, EVASIVE).map((match): Report => ({ span: [match.start, match.end], fixes: () => ownUp(draft, match) })),
}

function ownUp(draft: ParsedDraft, match: Match): Fix[] {
  const words =
    match.groups['mistakes'] === undefined ? (match.groups['mistake'] === undefined ? undefined : 'we made a mistake') : 'we made mistakes'
  const fixes: Fix[] =
    words === undefined ? [] : [replaceFix(`“${words}”`, [match.start, match.end], keepCapital(draft, match.start, words))]
  const isBeing = /being\s{1,8}(?:looked (?:at|into)|investigated|reviewed)$/.test(match.lower)
  if (isBeing)
    fixes.push(replaceFix('“I am looking into it”', [match.start, match.end], keepCapital(draft, match.start, 'I am looking into it')))
  return fixes
}
