import { findMatches, findSentence, hasMatch } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'

const REVIEW = '(?:reviews?|ratings?|stars?|feedback|posts?|comments?|one-star)'
const CHANGE = `(?:(?:chang|updat|edit|revis|remov|delet|amend|rais|improv|reconsider|upgrad|withdraw|retract|alter|adjust|modif)(?:e|es|ed|ing|y|ying)? (?:your |the |this |that |a |it to |this to |it into |to )*(?:[a-z0-9]{1,10} )?${REVIEW}|(?:edit|remov|delet)(?:e|es|ing)? (?:it|this|that)|tak(?:e|ing) (?:it|this|that|the (?:review|post)|your (?:review|post)) down|(?:review|rating|post|one[- ]star|stars?|comment|this|it) (?:disappears?|goes away|comes? down|(?:is|has been|gets) (?:gone|removed|deleted|edited|taken down))|(?:leav|writ|post|giv|add|send|rat)(?:e|es|ing)? (?:us |me )?(?:an? |the |your |our )?(?:(?:nice|new|good|positive|honest|better|great|glowing|public|five[- ]star|5[- ]star|short|google|yelp|online|favou?rable|kind|lovely) ){0,3}(?:review|rating|feedback|comment|five stars|5 stars))`
const GIFT =
  '(?:refund|credit|gift ?cards?|gift|voucher|vouchers|discount|coupon|free|money|cash|[$£€] ?\\d+|\\d+ ?(?:%|percent|dollars|pounds|euros)|compensat\\w+|reward|complimentary|on the house|on us|on me|reimburse\\w*|upgrade|bonus|points|prize|draw|half off|bucks|off (?:the|your) (?:bill|next|price|order))'
const TIED = phrase(
  `(?:if|once|when|after|as soon as|provided|in exchange for|in return for|for|upon|should|on condition)\\b[^.!?\\n]{0,40}? ${CHANGE}[^.!?\\n]{0,80}? ${GIFT}`,
  `${GIFT}[^.!?\\n]{0,60}? (?:if|once|when|after|as soon as|provided|in exchange for|in return for|for|to|and in return|so|on condition|and (?:ask|hope) (?:that )?you|would you|could you|please)\\b[^.!?\\n]{0,30}? ${CHANGE}`,
  `${CHANGE}[^.!?\\n]{0,30}? (?:and|then) (?:i|we)(?:'ll| will| can| would)\\b[^.!?\\n]{0,30}? ${GIFT}`,
)

/** Without one of these words nothing here is about a review. */
const ABOUT_REVIEWS = phrase(
  'reviews?|ratings?|stars?|one-star|five-star|posts?|feedback|comments?|google|yelp|trustpilot|tripadvisor|take it down|taking it down',
)

export const offersIncentiveForReview: Rule = {
  id: 'offers-incentive-for-review',
  group: 'exposure',
  severity: 'error',
  summary: 'Ties money, a gift or a remedy to a review, its change or its removal.',
  reason: 'Readers see a bought review, platforms remove it, and in places it is unlawful. Give the remedy and leave the review to them.',
  source: 'C030',
  phrases: [TIED, ABOUT_REVIEWS],
  bad: [
    { text: 'I am sorry. If you remove your review we will send a full refund. Call me.' },
    { text: 'We can offer $50 for changing your rating. Call me.' },
    { text: 'I am sorry. Leave us a five-star review and we will send you a gift card. Please call me.' },
    { text: 'Thank you. A voucher is yours once you delete the post. Please call me.' },
    { text: 'I am sorry it was cold. Take it down and we will give you a free meal. Please call me.' },
    { text: 'Thank you. You get 20% off in return for a positive review, or for leaving a review. It runs until Friday.' },
  ],
  good: [
    { text: 'I will refund the $50 today. I will not ask you to change a word of your review.' },
    { text: 'Thank you for your review. The refund left today.' },
    { text: 'I am writing about your reviews. The price was not fair, so I am refunding $575 today.' },
    { text: 'If you would like to review the quote, I will send it free of charge on Friday.' },
    { text: 'We changed the menu after your review. Please call me and I will hold a table.' },
    { text: 'Your feedback changed how we pack. A new one goes out today, free of charge.' },
  ],
  check: (draft) =>
    (hasMatch(draft, ABOUT_REVIEWS) ? findMatches(draft, TIED) : [])
      .filter(({ start }) => {
        const sentence = findSentence(draft, start)
        return (
          sentence === undefined ||
          !/\b(?:not ask|never ask|won't ask|without asking|up to you|whatever you)\b/.test(
            draft.lower.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)),
          )
        )
      })
      .map((match): Report => ({ span: [match.start, match.end] })),
}
