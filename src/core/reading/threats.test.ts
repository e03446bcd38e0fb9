import { describe, expect, it } from 'vitest'
import type { Channel, Threat } from '../case.ts'
import { readMessage } from './read.ts'

interface Row {
  readonly text: string
  readonly threats: readonly Threat[]
  readonly channel?: Channel
}

const stated: readonly Row[] = [
  { text: 'If the money is not in my account by Monday I am calling my bank and disputing the whole thing.', threats: ['chargeback'] },
  { text: 'I have already filed a chargeback with American Express, so you can stop emailing me.', threats: ['chargeback'] },
  { text: "Refund the jacket or I'll do a chargeback. Your choice.", threats: ['chargeback'] },
  { text: 'PayPal case opened this morning. Good luck explaining the empty box.', threats: ['chargeback'] },
  { text: 'My credit card company will be hearing from me about this payment.', threats: ['chargeback'] },
  { text: 'Pay for the ceiling or I will see you in small claims court.', threats: ['legal'] },
  { text: 'You will be hearing from my attorney on Thursday.', threats: ['legal'] },
  { text: "We've instructed solicitors. Do not contact us directly again.", threats: ['legal'] },
  { text: 'I am prepared to take legal action over the flooded basement.', threats: ['legal'] },
  { text: 'ill take u to court if i have to', threats: ['legal'] },
  { text: 'Caller says he will sue us over the scratched floor.', threats: ['legal'], channel: 'phone_note' },
  { text: 'I am reporting you to Trading Standards today.', threats: ['regulator'] },
  { text: 'My complaint to the Better Business Bureau went in last night.', threats: ['regulator'] },
  { text: 'I will let the health department know what your kitchen looks like.', threats: ['regulator'] },
  { text: 'If this is not sorted out I shall go to the ombudsman.', threats: ['regulator'] },
  { text: 'I have 40,000 followers and every one of them will see this video.', threats: ['media_social'] },
  { text: 'I am going to post the photos all over Facebook.', threats: ['media_social'] },
  { text: 'The local paper will be very interested in this. I am going to call a reporter.', threats: ['media_social'] },
  { text: 'Give me the upgrade or I leave a one star review on Google.', threats: ['bad_review'] },
  { text: 'I would hate to have to write a bad review about this, so let us agree on half.', threats: ['bad_review'] },
  { text: 'Either you comp the dinner or everyone on Yelp reads about it.', threats: ['bad_review'] },
  { text: 'Guest threatened us with a terrible review unless we waive the fee.', threats: ['bad_review'], channel: 'phone_note' },
  { text: 'Either I get my deposit back, or my lawyer and my bank will deal with you.', threats: ['legal', 'chargeback'] },
  { text: 'Refund me by noon or I dispute it with my card company and report you to the BBB.', threats: ['chargeback', 'regulator'] },
]

const none: readonly Row[] = [
  {
    text: 'I had to dispute something on my credit report last year, so I know how slow paperwork is. Could you resend the invoice?',
    threats: [],
  },
  { text: "I'm not going to sue anybody, I just want the door fixed.", threats: [] },
  { text: 'My lawyer friend recommended you and she was right, lovely work.', threats: [] },
  { text: 'I work as a lawyer so I need the suit pressed by Friday.', threats: [] },
  { text: 'The court shoes arrived in the wrong size.', threats: [] },
  { text: 'Sue at the front desk was so kind to us.', threats: [] },
  { text: 'Where do I leave a review? You were fantastic.', threats: [] },
  { text: 'One star. The soup was cold and the waiter was rude.', threats: [], channel: 'review' },
  { text: 'I will never come back and neither will my sister.', threats: [] },
  { text: 'Somebody should inspect that kitchen.', threats: [] },
  { text: 'I found you on Instagram and I follow all your posts.', threats: [] },
  { text: 'I press the button and nothing happens.', threats: [] },
  { text: 'I told all my friends how great you are.', threats: [] },
  { text: 'We do not want to involve lawyers, a short apology will do.', threats: [] },
  { text: 'Is there a problem with my payment? My bank says it went through.', threats: [] },
  { text: 'The wait is killing me, when does it ship?', threats: [] },
  { text: 'This app kills my battery.', threats: [] },
  { text: 'Shoot me an email when the photo shoot is confirmed.', threats: [] },
  { text: 'I could kill for another slice of that cake!', threats: [] },
  { text: 'I nearly died laughing at your sign.', threats: [] },
  { text: 'Can you beat the price of the shop next door?', threats: [] },
  { text: 'Your driver threatened to punch me and my husband.', threats: [] },
  { text: 'I burnt my mouth on the soup.', threats: [] },
]

const life: readonly Row[] = [
  { text: 'I know where you live and I will find you.', threats: ['safety_violence'] },
  { text: "I'm coming down there with a baseball bat", threats: ['safety_violence'] },
  { text: 'next time i see that driver im going to break his legs', threats: ['safety_violence'] },
  { text: "You'd better watch your back.", threats: ['safety_violence'] },
  { text: 'i hope you all die in a fire', threats: ['safety_violence'] },
  { text: 'I will burn your shop to the ground', threats: ['safety_violence'] },
  { text: 'Someone is going to get hurt if I have to come in.', threats: ['safety_violence'] },
  { text: "I'm going to kill you", threats: ['safety_violence'] },
  { text: 'He said he would wait for her outside after her shift.', threats: ['safety_violence'], channel: 'phone_note' },
  {
    text: 'Customer grabbed my arm and said he would slap the next person who says no.',
    threats: ['safety_violence'],
    channel: 'phone_note',
  },
  { text: 'Man threw a chair at the receptionist.', threats: ['safety_violence'], channel: 'phone_note' },
  { text: "I don't want to live anymore, this was the last of my savings.", threats: ['self_harm'] },
  { text: 'if the money is gone i will kill myself', threats: ['self_harm'] },
  { text: 'Honestly there is no point in living after this.', threats: ['self_harm'] },
  { text: 'She says she might as well end it all.', threats: ['self_harm'], channel: 'phone_note' },
  { text: 'I feel suicidal because of this debt.', threats: ['self_harm'] },
]

const kinds = ({ text, channel }: Row) => readMessage({ text, ...(channel ? { channel } : {}) }).threats.map((threat) => threat.kind)

describe('threats', () => {
  it.each(stated)('are found where they are stated: $text', (row) => expect(kinds(row).sort()).toEqual([...row.threats].sort()))
  it.each(none)('are not found in innocent words: $text', (row) => expect(kinds(row)).toEqual([]))
  it.each(life)('to life are not missed: $text', (row) => expect(kinds(row)).toEqual(expect.arrayContaining([...row.threats])))

  it('are announced by somebody: a loud verdict alone is none', () => {
    expect(readMessage({ text: 'This is outrageous and a disgrace!!' }).threats).toEqual([])
    expect(readMessage({ text: 'Disgraceful. An utter scandal!!' }).threats).toEqual([])
  })
  it('are conditional when they hang on a demand', () => {
    expect(readMessage({ text: 'Refund me or I will sue.' }).threats[0]).toMatchObject({ kind: 'legal', conditional: true, begun: false })
    expect(readMessage({ text: 'I will sue.' }).threats[0]).toMatchObject({ kind: 'legal', conditional: false, begun: false })
  })
  it('are begun when the act has happened', () => {
    expect(readMessage({ text: 'I have filed a chargeback.' }).threats[0]).toMatchObject({ kind: 'chargeback', begun: true })
  })
  it('have not begun where they are what happens otherwise', () => {
    const text = 'Half of it back by Friday, or Chase has the papers.'
    expect(readMessage({ text }).threats[0]).toMatchObject({ kind: 'chargeback', begun: false })
    expect(readMessage({ text: 'Chase has the papers.' }).threats[0]).toMatchObject({ kind: 'chargeback', begun: true })
  })
  it('point at the words that show them', () => {
    const text = 'The soup was cold. If nobody answers, I will report you to the ombudsman.'
    const [threat] = readMessage({ text }).threats
    expect(threat!.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toContain('ombudsman')
  })
  it('in a quoted mail are not the writer’s', () => {
    expect(readMessage({ text: 'Thank you, all is well now.\n\n> I will sue you' }).threats).toEqual([])
  })
})
