/** Words of people: conduct, reviews, law, parting, the team, who the customer is. */
export const peopleConcepts: Readonly<Record<string, string>> = {
  customer:
    'customer, custmer, costumer, client, guest, buyer, shopper, patient, tenant, diner, user, member, homeowner, patron, cardholder, renter, visitor, subscriber, consumer, purchaser, he, she, they',
  review:
    'review, reviewer, rating, stars, google comment, feedback, posted about us, wrote about us, post about us, trashed us online, comment online, testimonial, rated, slam, slammed, trash us, google post, rant, posted online, wrote online, comment from, comment about',
  oneStar:
    'one star, 1 star, one stars, 1 stars, two stars, 2 stars, negative review, bad review, nasty review, bad rating, negative rating, bad feedback, terrible review, trashed, negative feedback, bad ratings, one star ratings',
  mixedReview:
    'three stars, 3 stars, three star, 3 star, mixed review, mixed feedback, half praise, loved the food, hated the wait, lovely but, good but, four stars, 4 stars, loved it but, mixed',
  falseReview:
    'false, fake, lie, lies, lying, untrue, not true, never happened, did not happen, made up, invented, complete lies, slander, libel, defamation, defamatory, wrong story, every word is wrong, none of it',
  fairReview:
    'deserved, they are right, reviewer is right, we messed up, really messed up, our fault, justified, fair criticism, true, we deserved it, we failed, guilty as charged, they have a point, we did wrong',
  reviewThreat:
    'or i leave a review, leave a bad review, one star if, bad review if, everyone hears about it, or i will post, threatens a review, threaten with a review, review blackmail, or he will rate, rate us one star, or she will post, slam us, post on google, tell everyone, hears about it',
  extortion:
    'extortion, blackmail, pay and they vanish, pay to remove, money to remove, pay me or, unknown number, vanish, ransom, wants money to, review removal service, stranger demands, threat from a stranger, appeared',
  flag: 'flag, report, remove, removal, taken down, take down, take it down, taken off, get rid of, delete, report a review, which reason, which category, violates, guidelines, policy violation, get it removed, reporting, reported',
  removalRefused:
    'refused to remove, will not remove, removal refused, does not violate, appeal rejected, not removed, rejected, will not take down, would not remove, denied the appeal, did not remove, review stays, what else is there, stays up',
  competitor: 'competitor, rival, competition, other shop, other firm, new firm, conflict of interest',
  exEmployee:
    'ex employee, former employee, used to work, we let go, let our chef go, let go, sacked, dismissed, disgruntled employee, ex staff, old employee, fired an employee',
  neverCustomer:
    'never a customer, not a customer, not in our books, no record of, do not know this person, no idea who, never worked for them, name i never heard, cannot find them, never used our product, nobody by that name, never been here, not in our system',
  pileUp:
    'pile up, viral, went viral, blew up, review bombing, review bomb, hundreds of, fifty reviews, shitstorm, storm of, pile on, piled in, mob, flooded with reviews, from other countries, in one night, dragging our rating, strangers, gone everywhere, everywhere online, people who never came, brigade, trolls, thousands, overnight flood, a clip of, internet mob, hate wave',
  editedReview:
    'edited, edited the review, changed her review, changed his review, changed their review, updated the review, update, lowered the stars, after i answered, after my reply, rewrote',
  oldReview: 'old review, two years ago, years old, never responded, never answered, too late, unanswered, long ago, old comment',
  reviewAfterRefund:
    'after a full refund, refunded and still, got the money back and still, returned the money and, still trashed, still left, posted anyway, refunded in full and',
  askReviews:
    'ask for reviews, asking for reviews, get more reviews, get reviews, leave ratings, leave reviews, happy clients, happy customers, review link, review request, review gating, pleased, invite reviews, collect reviews',
  incentive:
    'incentive, discount for a review, gift for a review, raffle, reward, in exchange, for 5 stars, for five stars, off next order for, pay for reviews, bribe',
  lowAverage:
    'low average, average rating, sit at, stuck at 3, 3.4, 3.6 stars, rating fell, climb back, recover, rebuild our rating, overall rating, our score, rating dropped, average',
  reviewReply:
    'reply, respond, response, answer in public, public answer, write back, publicly, respond publicly, management response, owner response, what do i post, reply to a review, answer a review, public reply, correct it, can the practice correct, put the record straight, set the record straight, will answering hurt, should i answer, comment back, post a response, reply online',
  staffNamed: 'names my, by full name, named in, names our employee, names a waiter, mentions my employee, names your, full name, by name',
  staffPhoto:
    'photo of my, picture of my, filming my staff, filmed, video of my, filming, recorded my, photo of an employee, picture of our, camera in my face, someone filming',
  healthPrivacy:
    'hipaa, patient posted, medical, dental, dentist, doctor, treatment, confidential, patient privacy, health information, clinic, nurse, physiotherapist, chiropractor, surgery, practice, operation, described their surgery, therapy, therapist, diagnosis, patient wrote, medical record, optician, pharmacy',
  sue: 'sue, lawsuit, court, take to court, legal action, small claims, claim form, served, papers, summons, judge, collect, letter of claim, claims court, court envelope, court letter, county court, claim against us, claimant, hearing, sheriff, tribunal, money claim, someone wants from me over',
  lawyer:
    'lawyer, attorney, solicitor, lawyer letter, lawyer s letter, letter from an attorney, legal letter, cease and desist, legal threat, counsel, demand letter, my lawyer, solicitor writes, legal department, law firm, barrister, writes that we owe, threatens with a lawyer, through his lawyer',
  regulator:
    'regulator, trading standards, consumer protection, attorney general, bbb, better business bureau, ombudsman, authority, licensing board, health department, inspector, complaint to the, official complaint, cfpb, ftc',
  dataRequest:
    'gdpr, data request, subject access, all data we hold, personal data, delete my data, sar, dsar, privacy request, ccpa, right to be forgotten, data we hold',
  media:
    'journalist, reporter, newspaper, press, tv station, news, local paper, interview, comment for the paper, radio, gazette, magazine, wants a quote, piece on us, article, quote by five, blogger writes, tv, consumer programme, hotline show, columnist',
  social:
    'social media, facebook, instagram, tiktok, twitter, youtube, post, video, shared, hashtag, going round, facebook group, nextdoor, reddit, screenshots posted',
  abuse:
    'abuse, abusive, insult, insults, insulted, swear, swearing, swore, curse, cursing, profanity, shouting, screaming, yelling, screams, shouts, calls names, rude customer, verbal abuse, bully, furious, nasty, foul language, toxic, yells, hollering, effing, blinding, cussing, scum, thieving, calls us thieves, idiot, moron, torn apart, tore into, hurls, ranting, hold the headset away, spat at, ripped into, lost it at us, vulgar, hostile, aggressive',
  slur: 'slur, racial slur, racist, racism, n word, sexist, homophobic, hate speech, xenophobic, antisemitic, go back where she came from, go back to your country, muslim, jew, foreigner, because of her religion, hijab, racist remark, racist comment, immigrants',
  harassment:
    'harassment, harass, harassing, touching, touches, flirting, flirts, groped, grope, stalking, follows her, sexual comments, comments about her body, keeps asking her out, creepy, my waitress, unwanted, remarks about my, remarks about her, comments on her, stares at, keeps staring, asks for her number, waits for her, hugs, leering, inappropriate remarks, sexual, creep, makes her uncomfortable, pesters',
  violence:
    'violence, violent, threatened to, will hurt, hit, hit me, smash, come round, kill, beat up, weapon, knife, gun, punch, threat of violence, physical threat, pushed, attack, attacked, police, burn down, throw, threw, knows where my kids, knows where i live, knows where we live, wait for you, wait outside, watch your back, make you pay for this, hurt my family, threatens me, threatening me, threatens us, threatening my, scared of him, intimidate, intimidated',
  drunk:
    'drunk, intoxicated, drinking, wasted, high, drugs, refuses to leave, will not leave, won t leave, cut off, smells of alcohol, drunken, too many drinks, far too many, another round, had a few, tipsy, slurring, hammered, had too much, getting loud, plastered, stoned, under the influence',
  selfHarm:
    'suicide, suicidal, kill myself, hurt himself, hurt herself, harm himself, harm herself, end it all, does not want to live, not want to live, self harm, end his life, end her life, take his life, take my life, hurt myself, no point going on, no point living, no reason to live, can not go on, cannot go on, want to die, wants to die, better off dead, better off without me, give up on life, jump off, overdose',
  ban: 'ban, banned, bar, barred, throw out, kick out, trespass, not welcome, banning, exclude, house ban, never come back, refuse service, came back after the ban, refuse entry, turn away, told never to return, never to return, exclude him, keep him out, keep her out, shoplifter i told, house rules broken, exclusion, off the premises, standing by the door, loitering',
  serialComplainer:
    'serial complainer, complains every time, complains about every, always complains, every single order, every order, complains constantly, professional complainer, complains again',
  indecisive:
    'indecisive, cannot decide, can not decide, cannot make up her mind, can not make up, make up her mind, make up his mind, keeps swapping, hesitates, changes his mind every, changes her mind every, undecided, alters, fourth time, changes the pattern, another change, changes it again, keeps altering, keeps changing her mind, keeps changing, back and forth, can not settle on, not decided',
  knowItAll:
    'know it all, knows better, tells me how to do, youtube, googled, watched a video, expert, tells us how to, did his research, corrects me, lectures, chatgpt says, measured everything himself, says my numbers are wrong, corrects my work, second guesses, knows everything, did it himself first, read online that, his brother says, forum says, questions every step',
  silent:
    'stopped coming, left without a word, never complained, quietly left, went quiet, silent, disappeared without, no longer comes, lost a regular, churned, has not been back, not been back',
  vip: 'vip, regular, best customer, loyal, loyal customer, special treatment, long time customer, spends a lot, important customer, good customer, coming since, favourite, privilege, been with us, ten years, for years, staying with us for, demands the suite, loyalty, frequent, big spender, celebrity, golden, top customer, most important',
  influencer:
    'influencer, followers, exposure, for a post, instagrammer, blogger, free samples, collab, collaboration, shout out, creator, free in exchange, reel, foodie, story, tag us, dm from, content creator, tasting menu, free stay, free meal, barter, in return for a post, in return for a reel, coverage, visibility',
  elderly: 'old lady, old man, elderly, old couple, pensioner, senior, grandmother, grandfather, old gentleman, 80 years',
  vulnerable:
    'vulnerable, confused, dementia, forgetful, does not understand, power of attorney, mental health, grieving, bereaved, disability benefits, does not need, can not remember it, cannot remember, buys the same thing, same thing again, alone, lonely, forgets, mixed up, disoriented, carer, guardian, unwell, does not follow',
  child:
    'child, kid, teenager, minor, son, daughter, dad, mum, mom, parent, parents, without permission, underage, schoolboy, toddler, baby, eleven year old, year old, mum storms, pocket money, trading cards, game currency, in app purchase, schoolgirl, boy, girl, babysitter',
  language:
    'language barrier, does not speak english, no english, does not speak, translator, translate, foreign, accent, does not understand english, speak english',
  disability:
    'wheelchair, disabled, disability, access, accessible, accessibility, ramp, blind, deaf, guide dog, service dog, service animal, assistance dog, autistic, could not get in, ada, hearing, by telephone only, only be reached by telephone, crutches, lift, stairs, step free, sign language, screen reader, mobility, walker',
  discrimination:
    'discrimination, discriminated, because he is black, because he s black, because she is, because of race, racist accusation, accuses us of, racism, treated differently, profiling, calls us racist, because of her skin, because of his skin, skin colour, skin color, because she is a woman, because of my age, checked her bag because, singled out, profiled, because he is gay, prejudice, because of her name',
  staffRude:
    'rude, employee was rude, staff were rude, rude staff, attitude, impolite, snapped at, unfriendly, rude to a, cashier was rude, disrespectful, wants him fired, wants her fired, staff behaviour, bad manners',
  staffMistake:
    'our mistake, staff mistake, employee mistake, made a mistake, my agent made, costly mistake, staff at fault, messed up, screwed up, error by, our error, embarrassing, our fault, we got it wrong, it is on us, gave away by mistake, by mistake, my trainee gave, typed the wrong, wrong amount entered, blunder, clumsy, botched, botched it, mess, cock up, slip',
  promiseBroken:
    'promise, promised, broke a promise, could not keep, couldn t keep, broken promise, said we would, did not keep, let down, we let down, assured, guaranteed by staff, was told, said free, chat rep said, rep said, colleague said, salesperson said, sales promised, employee promised, told by staff, misquoted by, was promised, assured by, for life, that is not something we do, we can not keep, never should have promised',
  fireCustomer:
    'fire a customer, firing a customer, fire a client, part ways, parting, end the relationship, let a client go, letting a client go, drop a client, drop a patient, drop a customer, not work with him anymore, no longer work with, won t work with, get rid of a client, end it, stop serving, break up with, dismiss a patient, close the account, terminate the contract, end the contract, letting go, goodbye letter, leave our shop, say goodbye, out of my deal, want out of, drains us, stop working with, stop serving him, end care, do not want her as, do not want him as, no longer want, cut ties, walk away from, drop them, terminate a client, not worth keeping, resign the account, let them go, discharge',
  landlordEnd: 'tenant, evict, landlord, lease, end the tenancy, tenancy, renter, impossible tenant, let, flat',
  followUp:
    'follow up, following up, two weeks after, check in after, see if she is ok, see if they are ok, after a complaint, afterwards, after the storm, call them later, is everything ok, get in touch and ask, in touch again, would it be odd, ask how it went, still happy, still satisfied, courtesy call, check back, see how they are doing, after it was settled, settled',
  winBack:
    'win back, get back a customer, get back a good customer, win them back, come back, reach out, lost customer, regain, rebuild trust, trust again, bring back a customer, we let down, love her back, have her back, have them back, want him back, want her back, left because of, regain her, make her return, get her to return, make them return, left us',
  apology:
    'apology, apologise, apologize, sorry, say sorry, saying sorry, regret letter, make amends, make it right, make good, own up, admit',
  afterHardCall:
    'cried, crying, in tears, after a call, after a hard call, upset after, shaken, debrief, hard call, shaking, trembling, support her, help my employee, my agent, decompress, shaking after that scene, look after her, look after him, shaken up, can not stop crying, wants to go home, she is upset, he is upset, rattled, scared, traumatised',
  burnout:
    'burnt out, burn out, burned out, burnout, exhausted, stress, stressed, rota, shifts, schedule, sick of customers, plan shifts, rotation, breaks, turnover, staff quitting, morale, always the same colleague, same colleague, unpleasant ones, ends up with, takes all the hard, share the load, distribute, fair share, too many angry calls, worn out, tired of, emotional load',
  backStaff:
    'back my staff, backing, take her side, take his side, take sides, badmouths my, demands manager, wants the manager, ask for a manager, speak to the manager, get me your manager, undermine, in front of a customer, over her head, manager, overrule, override, go over, applied our own rule, correctly applied, undermine my, second guess my, my cashier was right, my waiter was right, stand behind',
  newStaff:
    'new hire, new starter, first angry, first day, trainee, new employee, apprentice, new agent, junior, second shift, first shift, first week, just started, new girl, new boy, rookie, newbie, inexperienced, started last week, green',
  ownerLostIt:
    'i lost it, lost my temper, i yelled, i shouted, yelled at a customer, shouted at a customer, i snapped, i was rude, i insulted, my own temper, i swore, boiling, lost my cool, i called a customer, called a customer an idiot, i was unfair, i overreacted, i blew up, i exploded, i lost control, my own outburst',
  refusePolicy:
    'refund policy, return policy, returns policy, write a policy, write a return, policy from scratch, terms and conditions, our rules, policy says, house rules, conditions, cancellation policy, written policy, what should stand on our sign, sign in the shop, bringing things back, rules for returns, our returns, written rules, wording of our policy, text for the policy',
  escalation:
    'escalate, escalation, when to call the owner, when to get the manager, hand over, handover, rule for when, who decides, approval, land on my desk, on my desk, when should a ticket, when should my staff call me, who handles, tier two, second level, when to involve, pass it up, chain of command',
  records:
    'record, records, write down, note, notes, log, document, incident report, paper trail, keep a file, incident, stand up in court, should we write down, write the incident down, helps later, minutes of, what to note, keep notes, protocol, witness, witnesses, statement, write it up, file note',
  rootCause:
    'root cause, same complaint again, what causes it, why does it keep happening, keeps happening, recurring, pattern, find out why, again and again, prevent, analyse complaints, categories of complaints, common complaint, every month the same, same grumbles, fix the source, where it comes from, underlying, at the source, source of, keeps coming up, over and over, repeat complaints',
  training:
    'train, training, practise, practice, role play, rehearse, rehearsal, hard conversations, teach my team, exercise, workshop, coach, learn to handle, prepare my team, prepare the team, simulation, drills, exercise with, roleplay, coaching',
  blockCustomer:
    'block, blacklist, keep selling to, still serve, still sell, stop selling, next order, ban her, ban him, refuse orders, keep as customer',
  police: 'police, report it to the police, theft report, crime, criminal, arrest',
  dataLoss:
    'wrong company, wrong recipient, wrong person, leaked, leak, data breach, breach, exposed, hacked, hack, email to the wrong, addresses went, sent to the wrong, privacy incident, lost files, lost the files',
  freeTrial: 'free trial, trial, test month, trial month, trial ended, trial turned into, free month, trial period, forgot to stop',
  courierFault:
    'haulier says, carrier says not, courier says, installer, subcontractor, partner, third party, their fault, blames the courier, delivery partner',
  tellAgain:
    'explained it to four, explained the issue, every time from zero, told it three times, repeat himself, repeat herself, repeat the story, passed around, from one to the other, start from scratch, handed from, different person each time',
  trustTwice:
    'twice, second time we, failed again, again the same mistake, botched again, promised it will not recur, would not happen again, happened again, two failures, let down twice',
  contractExit:
    'prolonged, for 24 months, extended for, did not give notice, missed the deadline to cancel, cancel in time, rental prolonged, tacit, another year',
}
