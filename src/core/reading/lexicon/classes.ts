import type { WordClasses } from '../../text/phrases.ts'

const list = (words: string) => words.split(' ')

/** Classes of words that phrases name with `@`. */
export const wordClasses = {
  who: list(
    'i we he she they client customer guest buyer member caller user owner owners wife husband mum mom mother dad father man lady woman couple bride groom tenant patient parent parents',
  ),
  will: list('will shall might may must would could should ill can'),
  aim: list(
    'going plan plans planning planned intend intends intending intended have has had need needs ready prepared threaten threatens threatening threatened want wants forced choice like about happy proceed proceeding continue tempted obliged consider considering glad hesitate vow vows vowed promise promises promised swear swears swore plus option decided determined due trying try prefer hate begin start starting',
  ),
  talk: list(
    'call calling called ring ringing rang phone phoning phoned contact contacting contacted speak speaking spoke spoken talk talking talked write writing wrote written email emailing emailed go going tell telling told ask asking asked notify notifying notified',
  ),
  reach: list(
    'write writing wrote written call calling called ask asking asked email emailing emailed mail mailing mailed contact contacting contacted message messaging messaged text texting texted chase chasing chased ring ringing rang rung phone phoning phoned complain complaining complained tell telling told report reporting reported explain explaining explained',
  ),
  valuable: list(
    'jewellery jewelry wallet purse watch ring laptop tablet phone earrings camera necklace bracelet headphones earbuds sunglasses ipad ipod macbook binoculars drill toolbox',
  ),
  my: list('my our his her their the your a an this that these those'),
  own: list('my our his her their'),
  bank: list('bank banks visa mastercard amex paypal klarna issuer affirm afterpay revolut'),
  charge: list('charge charges payment payments transaction transactions purchase bill fee amount deposit order'),
  lawyer: list('lawyer lawyers attorney attorneys solicitor solicitors barrister counsel legal litigation'),
  press: list(
    'press media news newspaper newspapers paper papers journalist journalists reporter reporters tv television radio bbc cnn blogger bloggers influencer influencers',
  ),
  social: list('facebook twitter instagram tiktok youtube reddit linkedin online internet socials x snapchat nextdoor threads mumsnet'),
  site: list('yelp google tripadvisor trustpilot glassdoor angi booking airbnb amazon etsy feefo'),
  agency: list(
    'bbb ombudsman ombudsmen regulator regulators authorities authority ftc fcc cfpb fca ofcom ofgem osha accc dot hmrc fda usda irs cma licensing commissioner watchdog council senator congressman mp ico licence',
  ),
  review: list('review reviews feedback rating ratings write writeup writeups testimonial comment comments'),
  bad: list(
    'bad negative terrible horrible awful poor scathing honest damning dreadful nasty public one # zero 1 2 two brutal truthful detailed worst low',
  ),
  you: list('you your yours u ya yous ye youse'),
  shop: list(
    'you shop store company business restaurant salon kennel host hotel operator guide firm seller vendor merchant provider mover movers contractor photographer clinic gym mechanic garage driver plumber electrician builder painter cleaner florist baker caterer landlord airline agency studio boarding manager owner platform technician installer dealer spa tattooist artist stylist groomer vet dentist staff',
  ),
  staff: list(
    'waiter waitress waitres server servers bartender barman hostess host receptionist cashier clerk manager owner staff employee employees worker workers driver drivers technician guy gentleman assistant rep reps representative agent agents teller guard doorman bouncer barista stylist crew supervisor personnel concierge bellboy maid housekeeper attendant salesman salesperson saleswoman waitstaff bartenders waiters waitresses managers chef cook boss colleague nurse doctor dentist mechanic installer host operator tutor barber hairdresser photographer plumber electrician builder builders painter painters fitter fitters joiner roofer gardener movers cleaner cleaners groomer instructor landlord vet',
  ),
  rude: list(
    'rude ruder rudely rudest unfriendly arrogant condescending dismissive disrespectful unprofessional impolite nasty mean snotty snobby snooty surly hostile aggressive abusive racist sexist patronising patronizing obnoxious unwelcoming indifferent grumpy insulting ignorant inattentive unhelpful uninterested rudeness curt brusque smug sarcastic discourteous lazy incompetent attitude',
  ),
  thing: list(
    'order orders package packages parcel parcels delivery item items product goods shipment box letter refund it them they this furniture sofa unit kit shoes dress flowers food meal pizza ticket tickets jacket laptop phone gift present book books purchase replacement part parts',
  ),
  broken: list(
    'broken damaged cracked smashed shattered defective faulty torn ripped scratched dented bent leaking leaked dead crushed ruined scuffed stained mouldy moldy chipped warped wrecked snapped bust busted destroyed',
  ),
  person: list(
    'you u ya your him her them she he they someone somebody everyone everybody staff manager driver owner anyone waitress waiter family kids wife husband boss guy guys people',
  ),
  unit: list('dollars dollar bucks euro euros pounds pound quid usd eur gbp cad aud hundred thousand grand k'),
  time: list('day days week weeks month months hour hours year years fortnight minutes minute mins'),
  insult: list(
    'idiot idiots moron morons imbecile imbeciles liar liars cheat cheats thief thieves crook crooks scammer scammers fraudster fraudsters fraud frauds clown clowns fool fools loser losers scum scumbag scumbags dirtbag dirtbags parasite parasites pig pigs witch cow hag dumb stupid dumbass jackass asshole assholes arsehole arseholes bastard bastards bitch bitches prick pricks dick dickhead dickheads twat twats wanker wankers cunt cunts tosser tossers moronic idiotic retard retards crooked pathetic disgusting useless worthless incompetent greedy vermin rat rats snake snakes joke disgrace weasel weasels psycho lunatic cretin cretins dimwit halfwit numpty muppet muppets slimeball sleazebag coward cowards peasant trash garbage filth numpty numpties eejit eejits gobshite gobshites bawbag bawbags bampot bampots drongo drongos bellend bellends knobhead knobheads plonker plonkers pillock pillocks git gits sod sods gobshites dope dopes halfwit halfwits dimwit dimwits cheapskate cheapskates',
  ),
  noun: list(
    'idiot idiots moron morons imbecile imbeciles liar liars thieves thief crook crooks scammer scammers fraudster fraudsters clown clowns fool fools loser losers scum scumbag scumbags dirtbag parasite parasites asshole assholes arsehole arseholes bastard bastards bitch bitches prick pricks dickhead dickheads twat twats wanker wankers cunt cunts tosser tossers retard retards cretin cretins witch hag dumbass jackass muppet muppets weasel weasels pig pigs shithead shitheads fucker fuckers motherfucker motherfuckers numpty numpties eejit eejits gobshite gobshites bawbag bawbags bampot bampots drongo drongos bellend bellends knobhead knobheads plonker plonkers pillock pillocks git gits sod sods gobshites dope dopes halfwit halfwits dimwit dimwits cheapskate cheapskates conman conmen swindler swindlers prat prats twit twits nitwit nitwits buffoon buffoons coward cowards',
  ),
  swear: list(
    'fuck fucking fuckin fucked fucker fuckers motherfucker motherfuckers motherfucking fck fcking fkn fuk shit shitty bullshit shitshow shite crap crappy asshole assholes arsehole bastard bastards bitch bitches cunt cunts prick dickhead wanker wankers twat bollocks piss pissed goddamn damn damned dammit goddam bloody wtf stfu ffs bs hell f*** f** f**k f**king f***ing s*** s**t sh*t b*tch b**** bulls*** bullsh*t a** a**hole @sshole sh1t',
  ),
  not: list('not never no nobody none without nor neither nothing cannot'),
  be: list('is are was were be been am being isnt'),
  weekday: list('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'),
  month: list(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  asking: list(
    'want wants wanted wanting like need needs demand demands demanding expect expects expecting ask asks asking insist insists insisting request requests requesting claim claims wish wishes hoping deserve deserves',
  ),
  ask: list('want wants wanted like need needs demand demands expect expects'),
  believe: list(
    'assume assumed assuming guess take presume presumed suppose supposed imagine imagined figure figured trust trusted reckon thought believe hope hoping',
  ),
  extra: list('it this that these those they both all revisions rounds changes edits tweaks extras'),
  make: list(
    'add adding include including do fix make paint clean design write build mow hang rehang install set mount repair update change resize rework redesign trim sand seal plug wire move shoot edit print translate record prepare draft produce create style tidy wash iron cut',
  ),
  please: list('please could can would somebody someone'),
  flaw: list(
    'scratch scratches dent dents crack cracks hole holes stain stains tear tears rip rips chip chips gouge gouges scuff scuffs split splits leak leaks defect defects fault burn',
  ),
  part: list(
    'part parts piece pieces screw screws bolt bolts bracket brackets leg legs handle handles lid knob knobs hinge hinges bits manual charger cable remote wheel wheels button buttons shelf shelves',
  ),
  side: list('side sides top front back shade frame corner edge base screen door seat surface lid bottom middle arm leg face'),
  dish: list(
    'fish lamb beef chicken pork steak burger burgers pizza pizzas pasta lasagne lasagna soup rice chips fries noodles curry salad eggs egg toast bread cake coffee tea food meal meals dish dishes main mains starter starters dinner lunch breakfast plate plates dessert rolls sauce duck salmon bacon',
  ),
  work: list('pictures photos images tiles boards shelves seams pages chapters files slides lines panels curtains videos'),
  event: list(
    'birthday wedding party funeral anniversary christmas easter graduation show play concert dinner ceremony event launch conference exhibition christening shower holiday trip race exam recital halloween thanksgiving diwali eid',
  ),
  pet: list('dog dogs cat cats pet pets puppy horse'),
} satisfies WordClasses
