import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import { announce, innocent, plan, veiled } from './announce.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const media = [
  ...announce({
    kind: 'media_social',
    base: 'post|share|put|tell|spread|blast|expose|publish|tweet|upload|write|talk|plaster|rant',
    ing: 'posting|sharing|putting|spreading|blasting|exposing|publishing|tweeting|uploading|plastering|writing',
    done: 'posted|shared|tweeted|published|uploaded|blasted|exposed',
    object: '..6 @social',
    sure: 0.88,
  }),
  ...announce({
    kind: 'media_social',
    base: 'post|share|put|blast|expose|publish|plaster|shame|name',
    ing: 'posting|sharing|putting|blasting|exposing|plastering|naming',
    done: 'posted|shared|blasted|exposed|plastered',
    object: '..5 social|everywhere|publicly|followers|viral|shame|public',
    sure: 0.85,
  }),
  ...announce({
    kind: 'media_social',
    base: 'tell|warn|inform|make',
    ing: 'warning',
    object: '..1 everyone|everybody|people|friends|all|anyone|others|world|community|neighbours|neighbors|whole ',
    sure: 0.75,
  }),
  ...announce({
    kind: 'media_social',
    base: 'go|talk|speak|call|contact|write|email|take|alert|notify|sell',
    ing: 'going|talking|speaking|calling|contacting|writing|taking',
    done: 'contacted|called|emailed|spoken|spoke|written',
    object: '..4 press|media|news|newspaper|newspapers|papers|journalist|journalists|reporter|reporters|tv|television|bbc|channel',
    sure: 0.9,
  }),
  ...announce({
    kind: 'media_social',
    base: 'expose|ruin|destroy',
    ing: 'exposing|ruining|destroying',
    done: 'exposed',
    object: 'you|your|this|them ..2 business|company|reputation|name|scam',
    sure: 0.75,
  }),
  ...phrasesFor<Meaning>(
    plan('media_social', 0.85),
    `
    everyone|everybody|world|people will ..2 hear|know|find|see
    make sure|certain ..2 everyone|everybody|nobody|people|world|all ..3 know|knows|hear|hears|hears|see|sees|finds
    members|neighbours|neighbors|friends|everyone|everybody|they|all ..4 going to hear|know|see|learn ..1 about|what|how
    go|going|goes viral
    go|going|goes ..2 all|straight|up ..1 over|on|to ..1 @social
    go|going|goes online ..1 tonight|today|tomorrow|now|next
    @press ..4 will ..2 write|report|run|love|hear|publish|call|print|ask
    @press ..1 gets|get|hears|receives ..5 from me|us
    @press gets|get|receives ..1 this|my|our|whole
    make|making sure|certain ..1 nobody|none|no ..6 books|buys|shops|eats|comes|visits|uses|hires|goes|orders|stays
    you will be ..1 famous|viral|trending
    # ..1 followers|subscribers
    @will|@aim ..4 pictures|photos|videos|video|screenshots|story ..5 group|groups|page|pages|everywhere|forum|online|facebook|internet
    mention* ..4 press|newspaper|journalist|facebook|tiktok|followers
    my|our followers
    name and shame
    hear|hears|know|knows ..3 on social media
    threat* ..5 social|press|media|facebook|instagram|tiktok|newspaper
    or|otherwise ..4 social media
    outside|pavement|sidewalk|entrance|street ..8 poster|placard|banner|megaphone|sign
    holding|carrying|waving ..3 poster|placard|banner|megaphone
    picket*|protest* ..2 outside
    drag|dragging you|your|this ..4 @social
    screenshots ..4 @social|public|everywhere
    video ..4 @social|viral
    ruin|destroy your reputation
    the whole|entire town|city|neighbourhood|neighborhood|village will ..1 know|hear
    tell|tells|telling the|our|my whole|entire street|road|town|village|city|neighbourhood|neighborhood|building|estate|school
    will|shall|am|be ..1 writing|write|going|go|talking|talk|speaking|speak ..7 to the|our|my local? paper|gazette|herald
  `,
  ),
  ...phrasesFor<Meaning>(
    veiled('media_social', 0.7),
    `
    run|admin|administer|moderate|manage|have ..6 group|page|channel|blog|podcast|newsletter ..6 @social|#|followers|members|subscribers|readers|listeners
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('media_social'),
    `
    told|tell|telling|recommend* ..5 how|about ..2 well|kind|kindly|helpful|friendly|nice|nicely|great|good|wonderful|lovely|amazing|fantastic|happy|excellent
    @not ..3 social media
    saw|found|find|follow|followed|seen ..3 on @social
    press|pressing|pressed the|that|enter|button|checkout
    order*|bought|buy|purchas*|book*|pay*|paid|shop* ..3 online
  `,
  ),
]

const reviews = [
  ...announce({
    kind: 'bad_review',
    base: 'leave|post|write|give|put|publish|submit|drop|update|change|file|send|do',
    ing: 'leaving|posting|writing|giving|putting|publishing|submitting',
    object: '..3 @bad ..2 star|stars|review|reviews|feedback|rating|ratings|comment|comments|testimonial',
    sure: 0.85,
  }),
  ...announce({
    kind: 'bad_review',
    base: 'leave|post|write|give|put|publish|submit|say|share',
    ing: 'leaving|posting|writing|giving|putting|publishing|sharing',
    object: '..6 review|reviews|feedback|yelp|tripadvisor|trustpilot|google',
    sure: 0.6,
  }),
  ...phrasesFor<Meaning>(
    plan('bad_review', 0.9),
    `
    or|otherwise|else ..5 bad|negative|honest|one|terrible|public ..2 review|reviews|feedback|rating|write
    or|otherwise|else ..4 review you|this|it|the
    or|otherwise ..5 yelp|tripadvisor|trustpilot|google
    or ..5 one|1|two|2|zero star|stars
    or ..5 fewer|less than ..1 star|stars
    expect ..4 star|stars|review|reviews|feedback|rating
    threat* ..6 review|reviews|feedback|rating|star|stars
    promis* ..5 reviews|write|bad|negative
    demand* ~8 or ..3 rating|review|stars
    review|reviews|rating ..3 depend|depends|reflect|reflects
    reviews ..2 matter
    have|need|forced|going|obliged to ..1 mention|say|tell|write ..4 in ..1 my|our|a|the review|reviews
    if not ..3 write|post|say ..3 about ..4 on|online|public*
    next thing ..6 star|stars|review|reviews|write|post|read
    @will write|post ..2 about ..3 on ..1 @site|@social
    change|changing|remove|removing|delete|deleting|take|taking ..1 my|the|our review ..1 if|when|once
    mention* ..4 bad|negative|one|1 review|reviews|star|feedback
    my ..1 review will ..2 be|say|reflect|stay
    tell ..2 yelp|tripadvisor|trustpilot|google
    warn ..3 on|in ..2 reviews
    one|1|two|zero star|stars|review|reviews ..2 coming|on ..1 your|its|the way
    @bad ..1 review|rating|star it is
    or i|we ..2 review|post|publish|write ..1 it|mine|one|that|about
  `,
  ),
  ...phrasesFor<Meaning>(
    veiled('bad_review', 0.8),
    `
    rather|hate|prefer ~3 mention|write|say|put ..4 in|on ..1 my|our|a|the review|reviews
    hate|rather ~4 to ..1 leave|post|write|give ..3 review|feedback|one|star|rating
    not|never ~2 want|wanted|like|wish|have|need ~1 to ..1 leave|post|write|give ..3 review|feedback|one|star|rating
    not ~2 like|enjoy leaving|writing|giving|posting ..2 bad|negative|poor ..1 review|reviews|feedback
    not ~2 want|intention|intend|like|wish ..3 leave|post|write|give ..2 poor|bad|negative
    before|unless i|we ..2 leave|post|write ..3 review|feedback
    if ~8 leave|post|write ..3 bad|negative|one|1 ..2 review|feedback|star|rating
    give|refund|get|pay|return|send|let|waive|comp ..7 and|then|so i|we will @not ..2 leave|post|write|publish ..4 review|reviews|star|stars|feedback
    @not ~1 want|like to ..1 see|know|read|find what i|we ..1 write|post|say|put
    shame|pity ..3 if|to ..5 review|reviews|write|post|wrote|posted
    would|d hate ..2 for ..3 review|reviews|followers
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('bad_review'),
    `
    promised to ..1 leave|write|give ..3 review|reviews|stars
    you|your ..2 ask* ..2 for ..3 review
    i|we|someone should|could have ..4 review|reviews
    would give ..1 zero|0|no|minus|negative star|stars
    give|giving ..1 zero|0|minus|negative|less star|stars ..2 if ..1 could|possible|option
    good|great|positive|nice|5|five|lovely|glowing|excellent|wonderful star? review|reviews|feedback|rating
    5|five stars|star
    read|reading|listened|checked ..4 review|reviews|comments
    @not ..3 give ..5 bad review for
    ask* me for ..3 review
    leave a tip
  `,
  ),
]

/** Threats to go to the public: press, followers, reviews. */
export const publicThreatPhrases: readonly Phrase<Meaning>[] = [...media, ...reviews]

/** What these phrases must and must not find. */
export const publicThreatExamples: readonly RuleExample[] = [
  { text: 'I will post this on Facebook.', threats: ['media_social'] },
  { text: 'I am going to the press.', threats: ['media_social'] },
  { text: 'This goes online tonight.', threats: ['media_social'] },
  { text: 'I found you on Instagram.', threats: [] },
  { text: 'I will tell everyone how kind you were.', threats: [] },
  { text: 'I press the button and nothing happens.', threats: [] },
  { text: 'Refund me or I leave one star.', threats: ['bad_review'] },
  { text: 'I would give zero stars if I could.', channel: 'review', threats: [] },
  { text: 'Mend it or I tell the whole street.', threats: ['media_social'] },
  { text: 'I will be writing to head office and to the local paper.', threats: ['media_social'] },
  { text: 'The receipt was on thin paper.', threats: [] },
  { text: 'It would be a pity to have to write a bad review.', threats: ['bad_review'] },
  { text: 'Give me a discount and I will not post a review.', threats: ['bad_review'] },
  { text: 'I will leave five stars.', threats: [] },
  { text: 'I read your reviews before I came.', threats: [] },
  { text: 'One star, the soup was cold.', channel: 'review', threats: [] },
  { text: 'I am not going to write a bad review.', threats: [] },
  { text: 'I do not like leaving bad reviews, but you leave me no choice.', threats: ['bad_review'] },
  { text: 'I promised to leave you a review and here it is.', threats: [] },
]
