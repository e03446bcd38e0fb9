/** Why a question is none for the playbook, in a sentence or two. */
export interface Outside {
  readonly id: 'empty' | 'tax' | 'medicine' | 'insult' | 'about_itself'
  readonly bottomLine: string
}

const TAX =
  /\b(?:income tax|tax (?:return|deduct\w*|deadline|rate|bracket|relief|office)|taxes\b|deduct\w* (?:from|on|it|the|this|against)[^.!?]{0,40}\btax\w*|tax[- ]deductible|deduct\w* for (?:a |my |the )?(?:home office|mileage|car|meals)|expenses can i deduct|write[- ]?off (?:on|for|against) (?:my |our )?tax\w*|vat (?:return|rate|registration|number|threshold)|(?:charge|pay|owe|register for|reclaim|claim back) (?:the )?(?:vat|sales tax|gst)\b|sales tax (?:nexus|rate|return)|schedule c\b|capital gains|payroll tax|form 1099|1099-k)\b/
const MEDICINE =
  /\b(?:(?:what|which|how much|how many) (?:dose|dosage|medicine|medication|ointment|antibiotics?|pills?|ibuprofen|painkillers?)|(?:dosage|dose) of|should (?:she|he|i|they|we) take (?:\w+ )?(?:ibuprofen|antihistamines?|antibiotics?|aspirin|medication|pills?)|(?:diagnos\w+|symptoms? of|cure for|how (?:do|can|should) (?:i|we|she|he|they) (?:treat|cure|heal) (?:\w+ ){0,3}(?:burns?|rash|infection|wound|skin|scalp|allergy|reaction|poisoning|fever|cough|cut|bite))\b|my (?:knee|back|head|stomach|tooth|neck|shoulder|throat|chest) (?:hurts?|aches?)|is (?:this|it) (?:an? )?(?:infection|cancer|allergy|contagious|broken bone))/
const INSULT =
  /^\W*(?:(?:you(?:'re| are)?|this|is|are|your|stupid|useless|fucking|fuck|shut|screw|damn|go|what a|such a|dumb|idiot|piece|bloody|u|ur|hey|ok|lol|well|please|absolute|total|just|really|so)\W+){0,8}(?:f[\w*]{0,3}ck(?:ing)?(?: you| off)?|idiot|moron|stupid(?: (?:bot|chat|app|machine|program|thing|software))?|useless(?: (?:bot|chat|app|machine|program|thing|software))?|dumb(?: (?:bot|chat|app|thing))?|garbage|trash|rubbish|piece of (?:shit|crap|junk)|shit|crap|suck|sucks|asshole|bitch|shut up|worthless|clown|bullshit)\W*(?:you|bot|chat|app|thing|machine|again|really|too|off|advice|answers?|answer)?\W*$/
const ABOUT_ITSELF =
  /^\W*(?:hi|hello|hey|test|testing|thanks|thank you|who are you|what are you|what can you do|help|are you (?:an? )?(?:ai|bot|human|robot|real)\b.{0,20}|how are you|good (?:morning|afternoon|evening)|ok|okay|yes|no)\W*$/

/** Whether a question is none for the playbook by its very words. Linear in the text. */
export function findOutside(question: string): Outside | undefined {
  const text = question.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(text))
    return {
      id: 'empty',
      bottomLine: 'Nothing was asked yet. Write what is on your desk: who wants what, how much, and what happened, in your own words.',
    }
  const short = text.length <= 160
  if (short && ABOUT_ITSELF.test(text))
    return {
      id: 'about_itself',
      bottomLine:
        'Ask answers from the playbook: hard customers, reviews, vendors, stock. Say what happened, who wants what, and the amounts you know.',
    }
  if (short && INSULT.test(text))
    return {
      id: 'insult',
      bottomLine:
        'Fair enough; it may be that kind of day. Say what is on the desk, with the amount and what they want, and you get what the playbook holds.',
    }
  if (TAX.test(text))
    return {
      id: 'tax',
      bottomLine: 'Tax is a question for a tax adviser: the playbook holds nothing on it, and a guess would cost more than the hour.',
    }
  if (MEDICINE.test(text))
    return {
      id: 'medicine',
      bottomLine:
        'That is a question for a doctor, a pharmacist or, in an emergency, the emergency number; the playbook holds no medicine. What to say to the customer and what to record, it does.',
    }
  return undefined
}
