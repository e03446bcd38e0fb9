import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

/** Said of a person these are always an insult. */
const NAMES =
  'scammers?|liars?|thie(?:f|ves)|cheats?|crooks?|con ?(?:man|men|artists?)|fraudsters?|idiots?|morons?|imbeciles?|fools?|clowns?|karens?|jerks?|losers?|cheapskates?|tightwads?|freeloaders?|lunatics?|psychos?|psychopaths?|brats?|trolls?|cowards?|scum|trash|keyboard warriors?|snowflakes?|bull(?:y|ies)|drama queens?|crybab(?:y|ies)|whiners?|moaners?|parasites?|nutters?|nutcases?|pigs?|drunks?|drunkards?|assholes?|arseholes?|bastards?|bitch(?:es)?|twats?|pricks?|blackmailers?|extortionists?|vandals?|narcissists?'
const QUALITIES =
  'stupid|dumb|ignorant|arrogant|rude|entitled|bullying|aggressive|pathetic|disgusting|revolting|vile|nasty|crazy|insane|deranged|delusional|unhinged|spoil(?:ed|t)|lazy|filthy|ungrateful|petty|miserable|toxic|hysterical|childish|immature|dishonest|shameless|cheap|greedy|obnoxious|horrible|awful|impossible|unreasonable|paranoid|demented|drunk|foul-mouthed|bitter|spiteful|malicious|manipulative|abusive|a nightmare|unpleasant|ridiculous|mental|disgraceful|uncivili[sz]ed|classless|uneducated|illiterate|hateful|selfish|demanding|low[- ]class'
const PEOPLE =
  'customers?|clients?|guests?|man|men|wom[ae]n|person|people|reviewers?|lad(?:y|ies)|gentlem[ae]n|girls?|boys?|kids?|famil(?:y|ies)|individuals?|human beings?|husband|wife|mother|couple|patients?|tenants?'
const SUBJECT = `(?:you|she|he|they|this (?:${PEOPLE})|the (?:${PEOPLE})|these (?:${PEOPLE})|those (?:${PEOPLE})|(?:her|his|your|their) (?:husband|wife|mother|friends?|famil(?:y|ies)|kids?|children|son|daughter|party|group|language|complaint|email|emails|review|message)|what you did|your behaviou?r|your conduct|which is [a-z]{4,14} and)`
const ADVERBS =
  '(?:so|well|very|just|clearly|obviously|simply|really|truly|quite|such|a|an|the|being|well[- ]known|notorious|extremely|incredibly|frankly|nothing but|utterly|completely|plain|plainly|downright|both|unbelievably|beyond|been|total|complete|professional|known|serial|real|typical|sad|little|absolute)'
const INSULT = phrase(
  `(?:a|an|the|this|that|these|those|such|you|of|like|another|nothing but|and|are|is|was|being) (?:${ADVERBS} ){0,3}(?:${NAMES})(?! (?:report|alert|warning|detection|prevention|protection|sheet|department|team))`,
  `${SUBJECT} (?:are|is|was|were|'re|have been|has been) (?:not only )?(?:${ADVERBS} ){0,3}(?:${QUALITIES})(?!ly)`,
  `(?:you're|she's|he's|they're) (?:${ADVERBS} ){0,3}(?:${QUALITIES}|(?:${NAMES}))`,
  `(?:a|an|such|this|that|these|the most|most|these kind of|kind of|sort of) (?:${ADVERBS} ){0,2}(?:${QUALITIES})(?:,? (?:and )?(?:[a-z]{4,14}))? (?:${PEOPLE}|behaviou?r|attitude|conduct)`,
  `(?:people|customers|guests|families|clients|types|folk|anyone|someone|somebody|those) like (?:you|yours?|her|him|them|this (?:man|woman|customer))`,
  '(?:the )?(?:worst|rudest|nastiest|most (?:unpleasant|difficult|rude|entitled|horrible|annoying|demanding)) (?:customer|client|guest|person|patient|tenant|human|people|family)|(?:with|to|by|for|from) (?:liars|thieves|scammers|cheats|crooks|idiots|morons|bullies|freeloaders)|get a (?:real |proper )?job|off (?:your|her|his|their) meds|(?:you|she|he) (?:is|are|was) (?:bipolar|psychotic|senile|schizo\\w*)|entitled(?! to)|(?<!our )pathetic|despicable|loathsome|scumbag|lowlife|moronic|idiotic|imbecil\\w+|half-?wit\\w*|brain ?dead|(?:without|stop|quit|your|all the|constant|endless) (?:whining|whinging|moaning|bitching|griping)|cheers? when you|glad to see the back of you',
  'you (?:lot|people)(?= |[.,!])|your (?:kind|sort|type)(?: of people)?(?= (?:in|here|around|any|is|are|at|to)|[.,!])',
  "not your (?:slave|servant|maid|butler|nanny|babysitter|punch(?:ing)? bag|doormat|personal [a-z]{4,12})|(?:talk|act|behave|speak|discuss (?:this|it)) like (?:an? )?(?:adults?|grown-?ups?|normal (?:people|person))|(?:people|those|customers|guests|families|someone|somebody|anyone) who (?:(?:can't|cannot|can not|don't|do not|couldn't) (?:even )?(?:afford|appreciate|understand|read|count|cook|behave|control)|orders? (?:a |their |his |her )?[a-z -]{3,20} should(?: not|n't))",
  'your (?:tantrums?|anger issues|hissy fit|whining|whinging|moaning|crying|nonsense|lies|stupidity|ignorance|arrogance|childish|pathetic|disgusting|ridiculous|rant|rants|drivel|rubbish|garbage|bile|hatred|bitterness|state of mind|sense of entitlement|entitlement|big mouth|foul mouth|sharp tongue)|(?:those|your) anger issues|(?:crying|whining|moaning|bitching|whinging) (?:on|about|to|all over|like)',
  '(?:liars?|idiots?|morons?|cheats?|crooks?|scammers?|fraudsters?|cowards?)(?=[.!])',
  '(?:shame on (?:you|her|him|them))|(?:get a (?:life|job|grip))|(?:grow up)(?=[.!,]| and)|shut up|go to hell|get lost|good riddance|you make me sick|you should be ashamed|have you no shame|no manners|(?:frankly|simply|just|downright|absolutely|utterly|truly) (?:revolting|disgusting|pathetic|vile|shameful|disgraceful)',
  '(?:try to |learn to |please )?be civil (?:to|with|for)|(?:mr|mrs|ms|miss|dr)\\.? [a-z]{2,12}-(?:tongue|face|mouth|pants|brain|breath|head)|(?:lack|lacks|lacking) (?:of )?(?:basic )?(?:manners|decency|class|intelligence|common sense|upbringing)|(?:common|basic) (?:decency|manners|courtesy) (?:is|are|was|were) (?:clearly |obviously )?(?:beyond|lost|foreign|too much)',
  "(?:running|is|was|it's|pulling|trying|attempting|committing|with) (?:an? |another |some )?(?:insurance |obvious |clear |complete |total |blatant )?(?:scam|con|fraud|extortion|blackmail)(?! (?:alert|prevention|team|department|check|report|protection|detection|charge|dispute|claim form))|fraud warning|scam(?:mer)? alert",
)
const ABOUT_US =
  /(?:\b(?:i|me|my|we) (?:was|were|am|are|felt|feel|have been)[^.!?\n]{0,16}|\b(?:driver|waiter|waitress|colleague|staff|team|courier|cook|manager|technician)(?: (?:was|were|is|has been)[^.!?\n]{0,16}| )|\bnot |n't |\bnever )$/

export const insult: Rule = {
  id: 'insult',
  group: 'temperature',
  severity: 'error',
  summary: 'A word of contempt for the customer.',
  reason:
    'An insult ends the talk and outlives it: it will be shown to others. Say what was done, with its date, and leave the person out.',
  source: 'E023',
  phrases: [INSULT],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I have read your note. You are a liar. Do not call again today.' },
    { text: 'Thank you for coming. You were rude and loud. Please book elsewhere.' },
    { text: 'We do not serve people like you. Please call the head office.' },
    { text: 'This customer is a well known scammer. Call us with questions.' },
    { text: 'I am sorry it was cold. Your tantrum was seen by everyone. Please ring me.' },
    { text: 'Sorry about the bill. Get a life. It is paid by Friday.' },
    { text: 'We had to listen to such an unpleasant woman all evening. Call me.' },
  ],
  good: [
    { text: 'I am sorry our driver was rude to you. I will talk to him today.' },
    { text: 'That was a stupid mistake of mine, and I have mended it today.' },
    { text: 'You were right to be angry. I will ring you tomorrow.' },
    { text: 'We look after many customers like to be told early, so I write today.' },
    { text: 'The fraud team at your bank may ring you today about the card.' },
    { text: 'I was rude on the phone and I am sorry. I will ring you at noon.' },
    { text: 'On 3 May words were used to my colleague that I will not repeat. Please write to me from now on.' },
  ],
  check: (draft) =>
    findMatches(draft, INSULT)
      .filter(({ start }) => !ABOUT_US.test(draft.lower.slice(Math.max(0, start - 40), start)))
      .map((match): Report => ({ span: [match.start, match.end] })),
}
