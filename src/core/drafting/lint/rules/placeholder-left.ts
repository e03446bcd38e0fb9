import { hasMatch } from '../match.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { searchAll } from '../search-all.ts'
import { SIGNS } from '../signs.ts'

/** Searched with the writer's capitals; every repetition is bounded. */
const PLACEHOLDER =
  /\{\{?[^{}\n]{0,60}\}?\}|\$\{[^{}\n]{0,60}\}|\[(?:[A-Za-z' _/-]{0,24}(?:[Nn]ame|NAME|[Dd]ate|DATE|[Aa]mount|AMOUNT|[Nn]umber|NUMBER|[Pp]roduct|[Ii]tem|[Ii]nsert|INSERT|[Cc]ustomer|CUSTOMER|[Cc]ompany|COMPANY|[Ll]ink|LINK|[Pp]hone|[Ee]mail|[Rr]eason|[Ii]ssue|[Ss]ignature|[Yy]our)[A-Za-z' _/-]{0,24}|\.{2,3}|…|_{1,20}|X{1,10})\](?!\()|<(?:[A-Za-z][A-Za-z _-]{1,30})>|%(?:[A-Z_]{2,30}|[a-z]+_[a-z_]{1,30})%|_{4,80}|\b(?:TODO|TBD|TBC|FIXME|XXX+|XX\/XX(?:\/XX)?|DD\/MM\/YYYY|MM\/DD\/YYYY|YYYY-MM-DD)\b|\b[Ll]orem ipsum\b|(?<![\w])(?:INSERT|insert|Insert) (?:your |the |customer |a )?(?:name|date|amount|order number|link|product|reason)(?: here)?(?!\w)|(?:\$|£|€)(?:X{1,6}|_{2,8})(?!\w)|#(?:X{3,10}|_{2,8})(?!\w)|\{\{|\}\}/g

/** Of gaps without a special sign or capitals. */
const IN_SMALL_LETTERS = phrase('lorem ipsum|insert')
/** Every gap without a special sign in a text with capitals holds one of these. */
const WITH_CAPITALS = /TODO|TB[DC]|DD\/|YYYY|%[A-Z]|INSERT|[Ii]nsert|[Ll]orem/

function mayHoldGap(draft: ParsedDraft): boolean {
  if ((draft.signs & SIGNS.gap) !== 0) return true
  return ((draft.signs & SIGNS.capitals) !== 0 && WITH_CAPITALS.test(draft.plain)) || hasMatch(draft, IN_SMALL_LETTERS)
}

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  group: 'exposure',
  severity: 'error',
  summary: 'A gap of a template that nobody filled.',
  reason: 'It shows that nobody read this before it was sent, and that the care in it is copied. Fill it or take it out.',
  source: 'E007',
  phrases: [IN_SMALL_LETTERS],
  alwaysAwake: true,
  bad: [
    { text: 'Dear {{first_name}}, thank you for writing. I will ring you today.' },
    { text: 'Hi [Name], I am sorry about the lamp. A new one ships today.' },
    { text: 'I am sorry. I will refund $XX today.' },
    { text: 'Thank you. The part comes on TBD. I am sorry for the wait.' },
    { text: 'Dear <customer name>, I am sorry. It ships today.' },
    { text: 'Thank you. I will ring you at ____ tomorrow.' },
    { text: 'I am sorry about %ORDER_NUMBER%. It ships today.' },
  ],
  good: [
    { text: 'Dear Anna, thank you for writing. I will ring you today.' },
    { text: 'The sizes are S, M, L and XL; the XL ships today.' },
    { text: 'I am sorry. I will refund $20 [the delivery fee] today, as you asked on page 2.', kind: 'dispute_evidence' },
    { text: 'It is 5 < 7 and 9 > 3, so the second is cheaper. I will send it today.' },
    { text: 'It is 20% cheaper and 30% smaller. I will send it today.' },
    { text: 'Our form says `{{name}}`; you can type any name. I am sorry it was not clear, I will mend it today.' },
  ],
  check: (draft: ParsedDraft): Report[] =>
    mayHoldGap(draft)
      ? searchAll(draft.plain, PLACEHOLDER).map((match): Report => ({ span: [match.index, match.index + match[0].length] }))
      : [],
}
