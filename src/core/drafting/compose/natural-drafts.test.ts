import { describe, expect, it } from 'vitest'
import { decide } from '../../decision/decide.ts'
import { readMessage } from '../../reading/read.ts'
import type { ShopProfile } from '../../shop.ts'
import type { DraftFacts, DraftRequest } from '../draft.ts'
import { draftFactsOf } from '../facts-of-case.ts'
import { lintDraft } from '../lint/lint.ts'
import { composeDraft } from './compose.ts'

const SHOP: ShopProfile = {
  name: 'Harbor Goods',
  currency: 'USD',
  vertical: 'online_shop',
  country: 'US',
  locale: 'en-US',
  timeZone: 'UTC',
  signedBy: 'Sam',
  contact: 'help@shop.example',
  tone: 'plain',
}
const DAY = 'Tuesday, November 24'

/** The facts of a case as the product gathers them: read, decided, then handed to the composer. */
function factsOf(message: string, paidMinor: number, item: string, more: Partial<DraftFacts> = {}): DraftFacts {
  const reading = readMessage({ text: message, currency: 'USD' })
  const situation = { orderValueMinor: paidMinor, currency: 'USD', vertical: 'online_shop' } as const
  const decision = decide(situation, { reading })
  return { ...draftFactsOf({ shop: SHOP, today: '2026-11-22', message, reading, situation, decision, item }), ...more }
}
const write = (facts: DraftFacts, kind: DraftRequest['kind'] = 'email') =>
  composeDraft({ kind, tone: 'plain', facts, ...(kind === 'review_reply' ? { platform: 'google' as const } : {}) })

const SOFA = factsOf(
  'This is the third time I write. My $310 armchair (order 20931) came with a deep dent in the back and nobody answers. I want my money back by Friday, or I call my bank and leave one star on Google.',
  31_000,
  'armchair',
)
const NOT_LEFT = factsOf(
  'Hello. Order B-2210, the speaker for $99, shows as delivered on the 12th, but nothing was left at my door. I have opened a dispute with my bank for item not received. What proof do you have that it arrived here?',
  9900,
  'speaker',
)
const LUNCH = factsOf(
  'Waited 40 minutes for two plates, the soup was cold and the waiter rolled his eyes when we said so. $52 for that. Never again. One star.',
  5200,
  'lunch for two',
)
const FREE = factsOf(
  "Hi! Could you just also add the menu cards and a sixth round on the logo? It's only a small thing, so I assume it's included in the $500 we agreed for four rounds. If it costs extra we might have to talk to our bank about the payment.",
  50_000,
  'logo design',
)
const DEPOSIT = factsOf(
  "I couldn't make it on Monday, something came up, and now you keep my $45 deposit?? I want it back. Your terms are a joke.",
  4500,
  'colour appointment',
)
const CHARGED = factsOf(
  'I cancelled in March and you charged me $60 in September anyway. Refund the whole charge, please.',
  6000,
  'yearly plan',
)
const WALLS = factsOf(
  'Half of the walls your crew painted are blotchy and two are cracked already. I paid $2,100. When will somebody come and do it again? My lawyer says I do not have to accept work like this.',
  210_000,
  'wall painting',
)
const CAKE = factsOf(
  'Oh wonderful, the wedding cake arrived a day after the wedding. Great job, truly. You promised delivery on Saturday morning and it came on Sunday. What are you going to do about it?',
  18_000,
  'wedding cake',
)
const RENTAL = factsOf(
  'The cabin was exactly as listed. But for $900 I would have hoped for a clean oven, and we had to buy our own towels. Give us half back and you get five stars, otherwise I will have to be honest in my review.',
  90_000,
  'weekend rental',
)
const ABUSE = factsOf(
  'You people are thieves, you stupid idiots. My card was charged twice, $80 and $80 again, for one kettle.',
  8000,
  'kettle',
)
const ALL = { SOFA, NOT_LEFT, LUNCH, FREE, DEPOSIT, CHARGED, WALLS, CAKE, RENTAL, ABUSE }

describe('what happened is said in the words of the customer', () => {
  it.each([
    [SOFA, 'Your armchair came with a deep dent in the back. You had already asked twice and got no answer.'],
    [NOT_LEFT, 'You wrote that nothing was left at your door.'],
    [CHARGED, 'You cancelled in March and we charged you $60 in September anyway.'],
    [WALLS, 'Half of the walls our crew painted are blotchy and two are cracked already.'],
    [CAKE, 'The wedding cake arrived a day after the wedding.'],
    [FREE, 'You asked me to add the menu cards and a sixth round on the logo'],
  ])('%#: %o', (facts, words) => {
    expect(write(facts).text).toContain(words)
  })

  it('and traced to them', () => {
    const { text, trace } = write(SOFA)
    expect(trace.map(({ span, source }) => `${source}=${text.slice(...span)}`)).toContain(
      'causeWords=Your armchair came with a deep dent in the back',
    )
  })

  it('in public as what the review says, without the quarrel, the sum or who was there', () => {
    const { text } = write(LUNCH, 'review_reply')
    expect(text).toContain('You wrote that the soup was cold.')
    expect(text).not.toMatch(/eyes|\$|waiter/)
    expect(write(CHARGED, 'review_reply').text).not.toMatch(/\$|September/)
    expect(write({ ...CAKE, causeWords: 'my daughter was in tears' }, 'review_reply').text).not.toContain('daughter')
  })

  it.each([
    'your stupid driver left it in the rain',
    'YOUR DRIVER LEFT it in the rain',
    'you people left it in the rain again',
    'it was broken or I call my lawyer',
    'my order 20931 never came',
    'it was left in the rain for a whole week and nobody came to look at it although we had called and written and asked for help',
    'my haircut is uneven and I look awful',
    'your receptionist Maria was rude to me',
    'see https://shop.example it was broken',
    '<b>it was broken</b>',
  ])('never when they sting, threaten, tell a number or run on: %s', (causeWords) => {
    const { text, trace } = write({ ...SOFA, causeWords })
    expect(trace.some(({ source }) => source === 'causeWords')).toBe(false)
    expect(text).toContain('I am sorry about the trouble with your armchair.')
  })

  it('never an insult, a threat or a deal over stars', () => {
    for (const facts of Object.values(ALL))
      for (const kind of ['email', 'chat', 'sms', 'review_reply', 'apology'] as const)
        expect(write(facts, kind).text).not.toMatch(/thie(?:f|ves)|idiot|joke|lawyer|stars?\b|honest|Great job|wonderful/i)
  })
})

describe('questions', () => {
  it('need no more words where the remedy answers them', () => {
    expect(write(WALLS).text).not.toMatch(/you asked|question/i)
    expect(write(CAKE).text).not.toMatch(/you asked|question/i)
    for (const asked of ['Where is my refund?', 'When do I get my money back?', 'Do I get my money back?', 'What will you do about this?'])
      expect(write({ ...SOFA, questions: [asked] }).text).not.toMatch(/you asked|your question/i)
  })

  it('are otherwise named in a few of their words, with the day of the answer', () => {
    expect(write(NOT_LEFT).text).toContain(
      `You asked what proof we have that it arrived there. I am checking that and will write to you by ${DAY}.`,
    )
    expect(write({ ...SOFA, questions: ['Do you allow dogs?'] }).text).toContain(
      'You asked whether we allow dogs. I am checking that and will write to you by then.',
    )
    expect(write({ ...SOFA, questions: ['Why did nobody call me?'] }).text).toContain('You asked: “Why did nobody call me?”')
  })

  it('that only cry out are not promised an answer', () => {
    expect(write({ ...SOFA, questions: ['How hard can it be?', 'Are you kidding me?'] }).text).not.toMatch(/you asked|question/i)
  })

  it('are all taken up as the linter sees it', () => {
    for (const facts of Object.values(ALL)) {
      const findings = lintDraft({ kind: 'email', text: write(facts).text, context: facts })
      expect(findings.map(({ rule }) => rule)).toEqual([])
    }
  })
})

describe('promises and refusals', () => {
  it('a remedy carries its day', () => {
    expect(write(SOFA).text).toContain(`I will refund the full $310 by ${DAY}.`)
    expect(write(RENTAL).text).toMatch(new RegExp(`I will refund \\$[\\d.]+ by ${DAY}, out of the \\$900 you paid\\.`))
    expect(write(WALLS).text).toContain(`you will have a day from me by ${DAY}.`)
  })

  it('work on top is named, with the scope agreed and a priced next step', () => {
    const { text } = write({ ...FREE, option: 'hold_firm' })
    expect(text).toContain('We agreed on four rounds for your logo design')
    expect(text).toContain(`reply with a yes and I will send you a price by ${DAY}`)
    expect(text).not.toMatch(/refund|bank/)
  })

  it('a deposit kept for a time that was given up has that as its reason', () => {
    for (const option of ['hold_firm', 'goodwill'] as const)
      expect(write({ ...DEPOSIT, option }).text).toContain('That time was held for you, and it has passed, so I cannot refund the deposit.')
  })

  it('a refusal says what the case does not show, or what it holds, and one thing that can still be done', () => {
    const { text } = write({ ...SOFA, faultOfShop: 'no', option: 'hold_firm', evidence: ['the photo at packing shows it whole'] })
    expect(text).toContain('does not show a fault in your armchair when it left us, so I cannot refund it.')
    expect(text).toContain('the photo at packing shows it whole')
    expect(text).toContain('If you have a photo that shows it differently')
    expect(text).not.toMatch(/with care|thank you for telling|policy|our mistake/i)
  })

  it('where no money was asked for, none is refused', () => {
    const facts = factsOf('Your technician never showed up yesterday. When are you coming?', 9000, 'boiler check', { option: 'hold_firm' })
    expect(write(facts).text).toContain(`I am finding out what happened and will write to you with what I find by ${DAY}.`)
    expect(write(facts).text).not.toMatch(/refund/)
  })

  it('a gesture is its sum where there is one, and never a thank-you for patience', () => {
    const { amountMinor: _, ...open } = DEPOSIT
    expect(write({ ...DEPOSIT, option: 'goodwill', amountMinor: 1000 }).text).toContain(`As a gesture, I will send you $10 by ${DAY}.`)
    expect(write({ ...open, option: 'goodwill' }).text).toContain(`will write to you by ${DAY} to say how.`)
    expect(write({ ...SOFA, option: 'goodwill', amountMinor: 1000 }).text).not.toMatch(/patience|thank/i)
  })
})

describe('who and where', () => {
  it.each([
    ['Sam', 'ask for Sam'],
    ['Mara Lind, owner', 'ask for Mara Lind'],
    ['The sample team', 'ask for the team'],
    ['Customer Care', 'ask for the team'],
    ['Harbor Goods', 'ask for the team'],
    ['support', 'ask for the team'],
  ])('a review signed by %s says “%s”', (signedBy, words) => {
    expect(write({ ...LUNCH, signedBy }, 'review_reply').text).toContain(words)
  })

  it('a text message says to call a number and to write to an address', () => {
    expect(write(CHARGED, 'sms').text).toContain('Or write to help@shop.example.')
    expect(write({ ...CHARGED, shopContact: '555 010 0199' }, 'sms').text).toContain('Call me: 555 010 0199.')
  })

  it('a chat or a text message is short, without a subject and without a closing formula', () => {
    const long = {
      shopName: 'S'.repeat(115),
      signedBy: 'Mara',
      item: 'i'.repeat(78),
      evidence: ['e'.repeat(390)],
      customerName: 'N'.repeat(78),
    }
    for (const facts of Object.values(ALL))
      for (const kind of ['chat', 'sms'] as const)
        for (const more of [
          {},
          long,
          { ...long, option: 'hold_firm' },
          { threats: ['self_harm'], locale: 'en-GB' },
          { injury: true },
        ] as const) {
          const { text, subject } = write({ ...facts, ...more }, kind)
          expect(text.length, text).toBeLessThanOrEqual(320)
          expect(text).not.toMatch(/regards|sincerely/i)
          expect(subject).toBeUndefined()
        }
  })
})
