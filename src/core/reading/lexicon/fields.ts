const list = (words: string): readonly string[] => words.split(' ')

/**
 * Words by what they are about, whatever the trade: what the model knows of a word that it met in no training message. A word belongs to the first field
 * that names it. Fields find nothing by themselves.
 */
export const wordFields = {
  delay: list(
    'late later delay delayed delays delaying overdue waiting waited wait waits queue queued queueing queuing postponed postpone postponing slow slower slowest slowly sluggish pending backlog backordered backorder eta overran overrun lateness dragged dragging ages eventually finally punctual unpunctual tardy behind stalled stall limbo outstanding unfulfilled undelivered',
  ),
  transit: list(
    'delivery deliveries deliver delivered delivering delivers courier couriers parcel parcels package packages shipping shipped ship ships shipment dispatch dispatched despatch despatched tracking tracked tracker depot postman postie warehouse doorstep porch customs freight pallet arrive arrived arriving arrives arrival transit consignment mailbox letterbox carrier',
  ),
  silence: list(
    'reply replied replies replying respond responded responds response responses answer answered answers answering unanswered unread voicemail voicemails ghosted ghosting silence silent crickets unreachable uncontactable unresponsive acknowledged acknowledgement acknowledgment fobbed stonewalled brushed chase chased chasing chaser followup nothing',
  ),
  contact: list(
    'call called calls calling phone phoned phoning rang ring ringing email emailed emails emailing mail mailed message messaged messages messaging texted texts chat chatbot bot contact contacted contacting helpline hotline helpdesk switchboard write wrote written dm dms inbox callback hold engaged extension transferred redirected',
  ),
  inform: list(
    'told tell notified notify notification inform informed warned warn notice mentioned mention update updates updated explain explained explanation unclear confusing confused confusion misleading misled contradict contradicted contradicting contradictory instructions information info communicate communicated communication announcement announcements advise advised advice forewarned aware known clarify clarified transparent transparency vague misinformed misinformation',
  ),
  charge: list(
    'charged charge charges charging billed bill bills billing invoice invoiced invoices fee fees surcharge debited debit debits deducted deduct price prices priced pricing cost costs overcharged overcharge overcharging undercharged total quote quoted quotes estimate estimates estimated tariff vat tip gratuity supplement markup expensive overpriced pricey pricier subscription subscriptions renewal renewed renew renews autorenew payment payments paying direct duplicate doubled increase increased hike added addon cheaper discount discounts promo promotion offer meter metered',
  ),
  refund: list(
    'refund refunds refunded refunding reimburse reimbursed reimbursement repay repaid repayment credit credited payback chargeback withheld withholding withhold owed owe owes owing moneyback payout',
  ),
  cancel: list(
    'cancel cancelled canceled cancels cancelling canceling cancellation cancellations noshow bumped overbooked overbooking abandoned stranded reschedule rescheduled rescheduling lapsed terminated termination terminate unsubscribe unsubscribed scrapped axed',
  ),
  appointment: list(
    'appointment appointments booking bookings booked book reservation reservations reserved reserve slot slots session sessions lesson lessons consultation viewing callout fitting checkup rota diary calendar itinerary shift attendance absent turnout',
  ),
  rule: list(
    'policy policies rule rules terms condition conditions clause contract contracts agreement smallprint fineprint allowed allow permitted refuse refused refusal refuses refusing admitted entry entrance proof receipt receipts id passport deadline exception exceptions eligible ineligible eligibility expired expiry expire expires valid invalid void coupon coupons voucher vouchers code codes restriction restrictions minimum waiver signed forbidden prohibited banned ban nonrefundable refundable deposit deposits forfeit forfeited penalty penalties fine fines fined enforce enforced strict dress honour honor honoured honored guarantee guaranteed warranty warranties loyalty points membership tenancy',
  ),
  manners: list(
    'shouted shouting yelled yelling snapped snapping sneered sneer smirked smirk tutted tut sighed huffed scoffed laughed mocked mocking glared glare barked slammed condescended belittled belittling humiliated humiliating lectured lecturing argued arguing accused accusing stared staring whispered gossip gossiping giggling shrugged shrug dismissed muttered muttering bullied bullying intimidated intimidating threatened harassed harassing insulted disrespect disrespected discriminated discrimination discriminatory racist sexist attitude tone eyeroll grumpy surly patronised patronized interrupted profiled flirted leering leered creepy touched groped smoking vaping texting swearing cursing temper manhandled shoved pushed grabbed',
  ),
  helper: list(
    'lad lads bloke guy guys gentleman technician engineer plumber electrician builder builders contractor contractors roofer painter decorator gardener handyman installers fitter fitters stylist barber therapist instructor coach trainer tutor nanny sitter groomer walker photographer videographer dj caterer florist cabbie attendant steward stewardess crew pilot conductor bouncer bouncers doorman guard security landlord landlady letting teacher pharmacist receptionists supervisor rep reps adviser advisor clerk operator operators representative representatives agents',
  ),
  dirt: list(
    'dirty filthy grubby mould mouldy mold moldy stain stained stains dust dusty sticky grime grimy smell smelled smelt smelly smells stank stink stinks stinking stench unclean unhygienic unsanitary hygiene hygienic hair hairs crumbs bins sewage urine pee poo faeces feces vomit bloodstained damp mildew grease slime slimy scum unwashed unwiped cleanliness cobwebs soiled rank reeked reeks',
  ),
  pest: list(
    'rat rats mouse mice cockroach cockroaches roach roaches bedbug bedbugs flea fleas ants maggot maggots worm worms flies moth moths lice insect insects wasp wasps beetle beetles spider spiders weevil weevils slug slugs caterpillar earwig vermin droppings infestation infested larvae',
  ),
  illness: list(
    'sick ill illness vomiting vomited puking puked threw diarrhea diarrhoea poisoning poisoned allergic allergy allergies allergen allergens peanut peanuts nut nuts coeliac celiac gluten anaphylaxis anaphylactic epipen rash hives infection infected fever hospital hospitalised hospitalized ambulance nausea nauseous choking choked cramps salmonella norovirus unwell asthma',
  ),
  injury: list(
    'injured injury injuries hurt burned bleeding bled blood bruise bruised bruises fracture fractured slipped slippery tripped fell scalded scald electrocuted electric shocked wound swollen swelling blister blistered blisters concussion stitches ankle wrist tooth nicked gashed limp limping',
  ),
  danger: list(
    'unsafe dangerous danger dangerously hazard hazardous fire flames smoke sparks sparking sparked gas carbon monoxide wiring brakes brake seatbelt glass shard shards splinter splinters chemical chemicals fumes explode exploded exploding scorched melted melting overheating overheated uninspected unlocked unsupervised harness helmet lifeguard extinguisher alarm alarms bleach contaminated contamination bacteria spoiled rotten rancid raw undercooked pink choke',
  ),
  damage: list(
    'broken broke break breaks breaking damaged damage damages cracked crack smashed shattered torn tear ripped rip scratched scratch scratches dent dented dents bent crushed ruined ruin scuffed scuff chipped chip warped wrecked snapped bust busted destroyed gouged gouge punctured shrunk shrank bleached discoloured discolored stretched frayed unravelled unraveled split bashed squashed flooded flood leaked leak leaking leaks burst hole holes',
  ),
  malfunction: list(
    'malfunction malfunctioned malfunctioning faulty defective defect defects dead crash crashed crashes crashing freeze freezes frozen freezing glitch glitches glitchy glitching error errors bug bugs buggy outage outages offline disconnect disconnects disconnected disconnecting buffering buffers lag lags laggy lagging blank flicker flickers flickering overheats jammed jams jam battery charger motor hinge seal wobble wobbles wobbly rattles rattle rattling squeaks squeaking beeping drains drained unusable inoperable dud kaput unplayable reset reboot restart reinstall reinstalled',
  ),
  poor: list(
    'poor poorly shoddy sloppy sloppily cheap cheaply flimsy thin tacky mediocre bland tasteless flavourless flavorless dry tough chewy stale soggy greasy overcooked burnt cold lukewarm tepid watery weak rubbery congealed uneven crooked wonky patchy streaky blurry blurred grainy faded fading peeling bumpy scruffy dated worn shabby rundown disappointing underwhelming rushed careless carelessly unfinished incomplete amateur amateurish botched bodge bodged substandard inferior rubbish crap awful terrible horrible dreadful subpar average tiny noisy cramped uncomfortable lumpy saggy itchy scratchy smudged misspelled misspelt typo typos lopsided asymmetrical lifeless limp wilted droopy brown wilting bruised overripe salty oily sour inedible lazy generic basic quality standard standards workmanship finish',
  ),
  craft: list(
    'paint painted painting grout grouting tiles tile tiling plaster plastering plasterer seams stitching hem hemmed haircut fringe roots highlights balayage bangs nails manicure lashes brows tattoo photos photo pictures edit edited editing album trim fitted installed install installation installing joints varnish sealant silicone wallpaper flooring decking lawn hedge turf landscaping alterations tailored logo design draft translation portrait',
  ),
  mismatch: list(
    'wrong incorrect incorrectly different instead mismatch mismatched mixed mixup swapped size sizes colour color model version medium xl inches missing substituted substitute substitution opposite inaccurate advertised described description pictured listing swap exchange unordered unlike labelled labeled mislabelled mislabeled forgot forgotten omitted dozen pair quantity',
  ),
  deceit: list(
    'scam scams scammed scammer scammers scamming fake fakes counterfeit replica knockoff fraud fraudulent fraudulently fraudster fraudsters phishing unauthorised unauthorized hacked stolen theft stole steal stealing thief thieves cloned bogus con conned conmen cowboy cowboys deceived deceptive deceit deceitful forged impersonating suspicious vanished disappeared swindle swindled swindlers crook crooks dodgy shady sham trick tricked bait dishonest lied lie lies lying liar liars rob robbed robbery pocketed pickpocket tampered rollback clocked fabricated invented',
  ),
  food: list(
    'food meal meals dish dishes dinner lunch breakfast brunch burger burgers pizza pasta steak chicken beef pork lamb fish salmon prawns shrimp soup salad sandwich wrap fries chips rice noodles curry sauce bread toast cake cakes dessert coffee tea latte espresso beer wine pint cocktail cocktails menu portion portions plate plates starter starters kitchen chef cook cooked restaurant cafe bar pub takeaway takeout buffet bakery eggs cheese bacon sushi tacos kebab',
  ),
  tech: list(
    'app apps website site login log password passwords account accounts software server servers wifi internet broadband router signal network download downloads upload sync syncs syncing page pages screen laptop computer tablet browser plugin feature features interface username verification verify captcha cloud data file files backup game games console player streaming stream',
  ),
  house: list(
    'boiler heating radiator roof bathroom shower bath toilet toilets sink tap taps carpet floor floors wall walls ceiling window windows garden fence pipe pipes drain gutter driveway shed fridge freezer oven dishwasher washer dryer sofa couch bed mattress wardrobe table chair chairs desk shelf shelves curtains blinds lamp rug mirror cabinet drawer drawers',
  ),
  travel: list(
    'flight flights plane airport airline train trains bus buses coach taxi cab ferry cruise seat seats luggage suitcase baggage bag gate boarding boarded hotel hotels room rooms hostel motel apartment flat villa cottage checkin checkout lobby pool spa beach tour trip journey holiday vacation platform carriage connection layover terminal runway parking',
  ),
  wear: list(
    'dress dresses shoes shoe boots trainers sneakers jacket coat shirt jeans trousers skirt sweater jumper hoodie suit hat scarf gloves ring necklace bracelet watch earrings handbag purse wallet fabric zip zipper button sleeve waist leather cotton wool silk',
  ),
  living: list(
    'dog dogs puppy cat cats kitten rabbit horse pet pets vet groomed grooming kennel kennels cattery daughter son baby toddler kid kids child children mum mom dad mother father grandma grandad nan husband wife partner sister brother pregnant elderly disabled wheelchair widow dying funeral hospice',
  ),
  praise: list(
    'amazing brilliant excellent fantastic wonderful superb outstanding awesome perfect perfectly lovely beautiful beautifully gorgeous delicious yummy tasty stunning incredible exceptional phenomenal marvellous terrific fabulous fab faultless flawless spotless immaculate cracking stellar sublime chuffed delighted thrilled stoked overjoyed lifesaver gem legend legends hero heroes kudos bravo recommend recommended recommending impressed impressive impeccable seamless seamlessly painless effortless attentive welcoming courteous thoughtful generous patient knowledgeable efficient prompt promptly friendly helpful professional best favourite favorite great good nice love loved loves loving enjoy enjoyed happy pleased glad satisfied worth superbly magnificent divine heavenly bliss cosy comfy charming dreamy banging lush ace mint dope lit',
  ),
  thanks: list('thanks thank thx ty cheers grateful gratitude appreciate appreciated appreciation thankful tysm obliged blessed bless'),
  anger: list(
    'furious livid fuming angry anger enraged outraged outrage outrageous raging rage seething incensed irate infuriated infuriating disgusted disgusting disgrace disgraceful appalled appalling shameful unacceptable unforgivable inexcusable despicable atrocious abysmal shocking scandalous vile hate hated hateful sickening sickened boiling mad pissed unbelievable insulting insult contempt',
  ),
  scorn: list(
    'joke farce shambles circus clowns clown pathetic laughable ridiculous absurd nonsense comedy comical amateurs useless hopeless worthless clueless incompetent incompetence idiots idiotic stupid dumb moronic genius geniuses masterclass garbage trash trashy cretins muppets fools embarrassing embarrassment shame ashamed',
  ),
  letdown: list(
    'disappointed disappointment disappoint unhappy upset frustrated frustrating frustration annoyed annoying annoyance irritated irritating irritation sad sadly unfortunately gutted deflated meh underwhelmed regret regretted dissatisfied displeased concerned worried worry stressful stress stressed exhausted tired tears cried crying devastated heartbroken distraught miserable nightmare disaster hassle inconvenience inconvenienced inconvenient inconveniencing bother letdown pity',
  ),
  never: list(
    'never worst ever again avoid beware warning boycott goodbye switching leaving unfollow uninstall uninstalled uninstalling deleted deleting wasted waste wasting regretful enough anymore',
  ),
  request: list(
    'please kindly possible possibly could would can may help assist wondering wonder hoping question questions query enquiry inquire enquire ask asking suggest suggestion recommendations anyone know',
  ),
  greeting: list('hi hello hey hiya morning afternoon evening dear greetings howdy folks team sir madam regards sincerely'),
  laughter: list('lol lmao rofl haha hahaha hehe lmfao xd joking kidding funny hilarious banter meme jk giggle'),
  small: list(
    'slightly slight bit little small tiny minor otherwise although though however only just apart except besides overall still nit nitpick gripe quibble niggle',
  ),
  force: list(
    'demand demanding demands insist insisting immediately asap now today must unless ultimatum final solicitor lawyer attorney court sue suing legal ombudsman regulator police report reported reporting complaint complain complained complaining dispute bank press newspaper review reviews',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>
