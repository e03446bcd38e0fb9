import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'
import { MASK } from '../signs.ts'

const SARCASTIC = phrase(
  "good for you(?: for)?|(?:sure|right|yes|yeah|and|then),? (?:and )?(?:i'm|i am) (?:the |a |an )?(?:queen|king|pope|president|santa|emperor|easter bunny|tooth fairy)[a-z ]{0,20}|(?:expected|expecting|wanted|hoped for|looking for) (?:a |the )?(?:palace|ritz|five[- ]star|butler|royal|michelin|limousine|red carpet)|(?:perhaps|maybe) (?:a |an |the |some )[a-z]{3,14}(?: [a-z]{3,12})? (?:would|might) (?:suit|be more) (?:you|your)",
  "lol|lmao|rofl|(?:ha){2,6}|(?:sure|right|yes|yeah|of course|because),? (?:because|obviously|clearly)|just for you(?=[.!])|funny (?:how|that) (?:you|she|he|they|the|it)|(?:my|our) hearts? bleeds?|nice try|boo[- ]?hoo|cry me a river|bless (?:your|her|his) heart|poor (?:you|thing|baby|lamb|little)|smallest violin|alert the (?:media|press)|thoughts and prayers|(?:you're|you are) (?:welcome|free) to (?:go to|try|eat at|dine at|shop at|visit) (?:mc|burger|walmart|a vending|the (?:drive|gas|petrol|dollar))|stick to (?:mc|burger|fast food)|(?:sweetheart|princess|einstein|sherlock|your (?:highness|majesty|lordship|ladyship)|snowflake)(?=[ ,.!])|what (?:exactly |on earth )?(?:did|were|do) you (?:really |honestly )?(?:expect|expecting|think you)",
  'might (?:i|we) (?:suggest|recommend|humbly)|(?:may|can) (?:i|we) (?:humbly|gently|politely) (?:suggest|recommend|remind|point)',
  '(?:do|please do|kindly) try to be (?:civil|nice|polite|kinder|reasonable)|do try (?:to|and|not)',
  '(?:oh|ah|well|wow),? (?:dear|my|really|please|how (?:awful|terrible|dreadful|tragic)|poor|the horror|congratulations|bravo|of course|sure|great)',
  'congratulations on (?!your (?:new|wedding|baby|birthday|anniversary|engagement|graduation|promotion))|bravo(?=[ ,.!])|give (?:you|yourself|her|him) a (?:medal|round of applause)|slow clap',
  '(?:silly|foolish|naughty|shame on) (?:of )?(?:me|us|we)|how (?:dare|silly of|thoughtless of|inconsiderate of|rude of|terrible of|awful of) (?:we|us|me)|(?:forgive|excuse|pardon) (?:me|us) for (?:not|thinking|assuming|expecting|believing|trying|having|being|daring|existing)',
  'so-called|(?:your|such|what) (?:royal|majesty|highness|princess|esteemed|precious|delicate|refined|exacting|humble)|royal (?:style|treatment|highness|palate)|our (?:humble|lowly|little) (?:hospital|establishment|restaurant|shop|hotel|abode|place|business|diner|cafe|clinic|salon|house|team)',
  '(?:what|quite|such) (?:a|an) (?:performance|masterpiece|display|story|imagination|novel|treat|gem|charmer|delight you|ray of sunshine|drama|show|genius|expert|connoisseur|critic)(?! of (?:the|our) (?:team|band))',
  '(?:treated|entertained) (?:us|me|everyone|the (?:staff|room|team)) (?:to|with)|(?:award|oscar|pulitzer|nobel|emmy)[- ](?:winning|worthy)|deserves? an? (?:oscar|award|medal|prize)|creative writing|works? of fiction|fairy ?tales?|by (?:fairies|elves|magic)|mind[- ]readers?|crystal ball|psychic|telepath\\w*|magic wand',
  '(?:like|as) a (?:nursemaid|nanny|babysitter|servant|slave|butler|maid|child)|hold(?:ing)? your hand|spoon[- ]feed|babysit\\w*',
  '(?:measly|whopping|princely|grand|colossal|staggering) (?:sum|fee|total|[$£€]? ?\\d+|usd|amount)|five[- ]star (?:treatment|service|hotel) for|champagne (?:taste|lifestyle)|caviar|michelin|the ritz|buckingham palace|four seasons',
  '(?:good|best of) luck (?:with that|finding|getting|with your (?:attitude|next|search))|(?:have|enjoy) (?:a )?(?:nice|lovely|wonderful|pleasant) (?:life|time (?:being|finding|complaining))|enjoy (?:your|the) (?:misery|attention|five minutes|moment|free)|must be (?:nice|hard|exhausting|lovely|wonderful|fun) (?:to|being)',
  "(?:clearly|obviously|apparently|evidently|presumably),? (?:you|she|he|they)(?:'re| are| is| were| was)? (?:such )?(?:an? )?(?:expert|professional|genius|authority|connoisseur|know|have never|has never|unable|incapable|too)",
  'thanks? (?:you )?(?:so much |ever so much |very much |a lot |a million )?for (?:your )?(?:the )?(?:lecture|advice on how to run|tantrum|novel|essay|kind abuse|insults?|charming|lovely lies|fiction|entertainment|laugh|wasting)',
  "(?:perhaps|maybe) (?:next time )?(?:you|she|he|they)(?:'d| would| should| could| might| are| were)? (?:be )?(?:better off|happier (?:at|with|elsewhere|cooking|staying)|try|prefer (?:mcdonald|fast)|cook|stay (?:at )?home|learn|read|consider (?:a|staying|yoga|therapy|anger|counsell?ing|glasses))",
  '(?:yoga|therapy|anger management|glasses|an eye test|a dictionary|a map|a calculator|a mirror|grammar lessons?|a hobby|decaf)(?= (?:for|would|might|could|helps?|is available|to|instead))',
  "you,? on the other hand[.!]|your (?:grammar|spelling) (?:wanders|is|was|leaves|needs|says|and)|(?:i|we)'?m? (?:sure|certain) (?:you|she|he|they) (?:are|is|'re) (?:a )?(?:perfect|delight|lovely|charming|pleasant|fun)",
  "(?:i'll|i will|i may|i shall|we'll|we may|we will) (?:order|buy|get|install|build|send) (?:one|a [a-z]{3,12}) for every|shocking(?:ly)?,? i know|what a (?:surprise|shock|coincidence|pity you)|surprise,? surprise|believe it or not|newsflash|spoiler(?: alert)?|last time i checked",
  '(?:impressed|impresses|amused|amuses|amazes|amazed|fascinates|fascinated) (?:me|us)(?: more| most| even more)? is (?:that|how)|i had no idea (?:that )?(?:you were|we were running|a [a-z]{3,12} could)',
)
const SCARE = phrase(
  `(?:your|her|his|their|the|this|these|such) ${MASK}{3,32}(?= (?:complaint|concern|review|issue|problem|experience|emergency|facts?|story|evidence|expert)s?\\b)`,
)

export const sarcasm: Rule = {
  id: 'sarcasm',
  group: 'temperature',
  severity: 'warning',
  summary: 'Mock praise, mock apology, or a joke at the customer’s cost.',
  reason: 'They, and everyone who reads along, will feel laughed at, and the joke will be quoted. Say it straight or leave it out.',
  source: 'E051',
  phrases: [SARCASTIC, SCARE],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'Thank you for the lecture. I will look at the till today.' },
    { text: 'Sorry about the chair. Forgive us for not guessing your size. Please call me.' },
    { text: 'I read your so-called evidence. Please ring me tomorrow.' },
    { text: 'We are not mind readers. Please tell me what to change by Friday.' },
    { text: 'Might I suggest a map? The shop is on King Street; ask for me.' },
    { text: 'Good luck finding that elsewhere. I can offer Monday.' },
    { text: 'What a performance that was. Please call me tomorrow.' },
  ],
  good: [
    { text: 'Congratulations on your wedding. I am sorry the cake was late; please call me.' },
    { text: 'May I suggest Tuesday? I will hold the table.' },
    { text: 'Good luck with the move. The refund left today.' },
    { text: 'The team gave a performance of Hamlet that night, which is why it was loud. I am sorry; please ask for me.' },
    { text: 'You found it quicker than I did. Thank you; it will be mended by Friday.' },
    { text: 'Our house wine was off that night, and I am sorry. Please come back and ask for me.' },
  ],
  check: (draft) =>
    [...findMatches(draft, SARCASTIC), ...findMatches(draft, SCARE)].map((match): Report => ({ span: [match.start, match.end] })),
}
