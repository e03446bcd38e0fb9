import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'

const DETAIL = phrase(
  "(?:your|her|his|their) (?:daughter|son|child|wife|husband|mother|father|partner|baby)(?:'s)? (?:burn|injur(?:y|ies)|wound|fracture|rash|broken [a-z]{3,8}|fall|illness)|(?:your|her|his|their) (?:(?:liver|blood|kidney|heart|cholesterol|sugar|hormone) (?:values?|results?|levels?|counts?))|(?:your|her|his|their) (?:own )?(?:(?:last|first|recent|dental|medical|mental|blood|x-?ray|lab) ){0,2}(?:diagnosis|prescription|medication|treatment|therapy|symptoms?|condition|illness|pregnancy|surgery|procedure|test results?|x-?rays?|scans?|chart|medical (?:history|records?)|insurance (?:claim|refused|denied|plan)|insurer|crown|filling|implant|root canal|injection|botox|weight|depression|anxiety|allerg(?:y|ies)|session notes?|appointments? (?:with|for)|infection|biopsy|dose|dosage)",
  '(?:your|her|his|their) (?:divorce|custody|bankruptcy|lawsuit|criminal (?:record|case|charge)|immigration (?:case|status)|tax (?:debt|return|case)|(?:court|legal|settlement|probation|visa|injury) (?:case|claim|hearing|matter|settlement|status)|will and testament|credit (?:score|report))',
  '(?:you|she|he|they) (?:were|was|are|is|have been|had been|came in|came to us|saw us|visited us) (?:being )?(?:diagnosed|prescribed|treated|medicated|hospitali[sz]ed|sedated|seen (?:by dr|for (?:a|an|your|her|his))|suing us|convicted|arrested|with (?:a|an) (?:infection|rash|fracture|cavity|abscess|overdose)|for (?:a |an |your |her |his |the )?(?:crown|filling|botox|surgery|therapy|check-?up|scan|prescription|treatment|root canal|facelift|fertility|abortion))',
  '(?:as|since) (?:a|our) (?:patient|client) (?:of ours|you|she|he)|(?:you|she|he) (?:is|are|was|were) (?:a |our )?(?:patient|former patient)',
  '(?:our|the) (?:lawyers?|solicitors?|attorneys?) (?:has|have|had|is|are|will|say|says|said|advised?|told) [^.!?\\n]{0,40}|(?:pending|ongoing|current) (?:lawsuit|litigation|court case|legal (?:case|action|proceedings))|(?:settled|settlement) (?:for|of) [$£€] ?\\d[\\d,.]*|(?:case|docket) (?:number|no\\.?) ?#?\\w{2,20}',
)

export const medicalOrLegalDetail: Rule = {
  id: 'medical-or-legal-detail',
  group: 'exposure',
  severity: 'error',
  summary: 'A public reply that tells of somebody’s health, treatment or case at law.',
  reason:
    'Readers will fear for their own secrets, and in regulated work even “was our patient” is too much. Say that you cannot speak of anyone’s case here, and how to reach you.',
  source: 'C038',
  phrases: [DETAIL],
  kinds: ['review_reply'],
  bad: [
    { text: 'I am sorry, but your diagnosis was clear. Please call me.' },
    { text: 'Thank you. You were treated by our best nurse. Please call me.' },
    { text: 'I am sorry. Her custody case is the reason. Please call the office.' },
    { text: 'Our lawyers have the letter. Please call me.' },
    { text: 'Your medication was changed twice. Please call me.' },
    { text: 'I am sorry. She was a patient here. Please call us.' },
  ],
  good: [
    { text: 'Privacy rules mean that we cannot discuss anyone’s care. Please call Priya, our manager.' },
    { text: 'Our insurer has the file, so I cannot say more here. Please call me.' },
    { text: 'I am sorry about the condition of the room. Please ask for me.' },
    { text: 'Thank you for being so patient with us. Please call me.' },
    { text: 'We treat every report like this in the same way. Please write to us.' },
    { text: 'The appointment book was wrong, and I am sorry. Please call me.' },
  ],
  check: (draft) =>
    findMatches(draft, DETAIL)
      .filter(({ end, lower }) => !(lower.endsWith('condition') && /^\s{1,8}of\b/.test(draft.lower.slice(end, end + 12))))
      .map((match): Report => ({ span: [match.start, match.end] })),
}
