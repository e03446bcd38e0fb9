import { describe, expect, it } from 'vitest'
import { readMessage } from './read.ts'

const read = (text: string) => readMessage({ text, currency: 'USD' })

describe('a plain account of a failure', () => {
  it.each([
    ['The mirror showed up with a crack right across it. I want my money back.', 'damaged_defective'],
    ['My vase was smashed on arrival. Please refund me $45.', 'damaged_defective'],
    ['Bookcase turned up, bottom shelf missing.', 'damaged_defective'],
    ['The fridge you sold me stopped cooling after three days.', 'damaged_defective'],
    ['I ordered a large and you sent a small. Your support is rude and never answers.', 'wrong_item'],
    ['You charged me twice and then hung up on me.', 'billing_overcharge'],
    ['Steak overcooked, and when I complained they shrugged.', 'quality_below_expectation'],
    ['The wallpaper is peeling off after a week.', 'quality_below_expectation'],
    ['The curtains you hung are crooked and nobody returns my calls.', 'quality_below_expectation'],
    ['All the photos from our wedding are blurry.', 'quality_below_expectation'],
    ['I was promised the dress by the 12th. It came two weeks later.', 'late_delivery'],
    ['Flowers arrived the day after the funeral.', 'late_delivery'],
  ])('is the cause and the fault of the shop: %s', (text, cause) => {
    expect(read(text)).toMatchObject({ cause: { kind: cause }, facts: { faultOfShop: 'yes' } })
  })
  it.each(['Package shows as delivered but never got it.', 'App says delivered, there was nothing on my porch.'])(
    'that nothing came, whatever the tracking says, is late and not delivered: %s',
    (text) => expect(read(text)).toMatchObject({ cause: { kind: 'late_delivery' }, facts: { delivered: false } }),
  )
  it.each([
    'I dropped my phone and the screen cracked.',
    'My dog chewed the sofa and tore the cover.',
    'I ordered the wrong size by mistake.',
  ])('that the customer caused is not the fault of the shop: %s', (text) => expect(read(text).facts.faultOfShop).toBe('no'))
  it.each([
    'Do you repair broken zips?',
    'Is the table with the scratch on the top still on sale?',
    'Everything arrived safely, nothing was damaged. Thank you!',
    'It came a week early and without a scratch.',
  ])('that did not happen to the writer is nobody’s fault: %s', (text) => expect(read(text).facts.faultOfShop).toBeUndefined())
})

describe('a first failure', () => {
  it.each([
    ['The fish was cold, the waiter rolled his eyes, we wrote twice and never got an answer.', 'quality_below_expectation'],
    ['My card was charged twice and your colleague laughed at me on the phone.', 'billing_overcharge'],
  ])('is the root of what followed, and surely enough to decide by: %s', (text, cause) => {
    const found = read(text).cause
    expect(found.kind).toBe(cause)
    expect(found.confidence).toBeGreaterThanOrEqual(0.5)
  })
  it('gives way where conduct is what the message is about', () => {
    const text = 'The waiter was rude, mocked my accent, swore at my wife and threw the menu on the table. The soup was lukewarm.'
    expect(read(text).cause.kind).toBe('staff_behaviour')
  })
})

describe('money words', () => {
  it('alone name no cause', () => {
    expect(read('I want my money back.')).toMatchObject({ cause: { kind: 'other' }, wants: [{ kind: 'refund' }] })
    expect(read('Payment is done, please send me the invoice.').cause.kind).toBe('other')
  })
  it('name a refund that is overdue', () => {
    expect(read('My refund was promised for Monday and is still not here.').cause.kind).toBe('refund_delay_or_denied')
  })
})

describe('more work asked for as if it were included', () => {
  it.each([
    'Can you throw in two more revisions? I guess it is included.',
    'Would you also paint the ceiling while you are at it?',
    "It's only a small thing, so I assume it's free.",
  ])('is a want for free work and no question: %s', (text) => {
    const { wants, questions } = read(text)
    expect(wants.map((want) => want.kind)).toContain('free_work')
    expect(questions).toEqual([])
  })
  it('is not asking to be told something', () => {
    expect(read('Could you also tell me if parking is free?').questions).toHaveLength(1)
  })
})

describe('wants', () => {
  it('are not the words that somebody else is quoted with', () => {
    expect(read('They told me to downgrade to get "the remaining part" back.').wants).toEqual([])
  })
  it('hold what was paid when it is called "it"', () => {
    expect(read('You kept my $60 deposit. I want it back.').wants).toMatchObject([{ kind: 'refund' }])
  })
})

describe('a question', () => {
  it.each([
    'So now you keep my $60 deposit??',
    'Are you kidding me?',
    'Really??',
    'Could you send me a new one please?',
    'Can I get my money back?',
  ])('is not an outcry, nor a request that is a want: %s', (text) => expect(read(text).questions).toEqual([]))
  it.each([
    'Can you do Saturday at 10 instead?',
    'You ship to Iceland?',
    'Why was I charged a late fee??',
    'When will somebody come and do it again?',
  ])('asks for information or an answer: %s', (text) => expect(read(text).questions).toHaveLength(1))
})

describe('irony', () => {
  it.each([
    'Fantastic job guys, you delivered the wrong sofa.',
    'Thanks for nothing. My parcel is still not here.',
    'Oh great, another week without internet. Just what I needed.',
    'How very helpful of you to lose my coat.',
  ])('is praise beside a failure, and at least frustrated: %s', (text) => {
    const reading = read(text)
    expect(reading.signals.sarcasm.length).toBeGreaterThan(0)
    expect(reading.heat).toBeGreaterThanOrEqual(2)
  })
  it.each([
    'Great job, truly! The sofa arrived on Saturday as promised, the kids love it.',
    'Just what I needed. Arrived in two days.',
    'Great service guys, but the lamp came with a crack.',
  ])('is not praise that is meant: %s', (text) => expect(read(text).signals.sarcasm).toEqual([]))
})
