import type { Channel, Platform } from '../core/case.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { ShopProfile } from '../core/shop.ts'

/** One complaint of the guide, written by us after the kind that shops really get. Nobody in it exists. */
export interface SampleComplaint {
  readonly customerName: string
  readonly channel: Channel
  readonly platform?: Platform
  readonly item: string
  readonly orderNumber?: string
  readonly orderValueMinor: number
  readonly hoursAgo: number
  readonly text: string
}

export const SAMPLE_PROFILE: ShopProfile = {
  name: 'Sample shop',
  currency: 'USD',
  vertical: 'online_shop',
  country: 'US',
  locale: 'en-US',
  timeZone: 'UTC',
  signedBy: 'Sam',
  contact: 'help@shop.example',
  tone: 'plain',
  hourlyCostMinor: 2800,
  processor: 'stripe',
  monthlyRevenueMinor: 4_000_000,
  grossMargin: 0.4,
  reviewCount: 180,
  reviewAverage: 4.4,
  newReviewsPerMonth: 6,
}

/** The sample's policy: what an agent and a manager may give back by themselves. */
export const SAMPLE_POLICY: Policy = {
  refundLimitsMinor: { agent: 10_000, manager: 100_000 },
  returnWindowDays: 30,
  words: 'We put right what we got wrong, and say so. Goods come back within 30 days of the order.',
}

/** The ten complaints of the guide, in its order. */
export const SAMPLE_COMPLAINTS: readonly SampleComplaint[] = [
  {
    customerName: 'Sample customer 1',
    channel: 'email',
    item: 'sofa',
    orderNumber: '10482',
    orderValueMinor: 24_000,
    hoursAgo: 52,
    text: 'This is the third time I write. My $240 sofa (order 10482) came with a long scratch down the side and nobody answers. I want my money back by Friday, or I call my bank and leave one star on Google.',
  },
  {
    customerName: 'Sample customer 2',
    channel: 'counter',
    item: 'coffee machine',
    orderValueMinor: 18_900,
    hoursAgo: 1,
    text: "You people are thieves. My card was charged twice, $189 and $189 again, for one coffee machine. Your colleague laughed at me on the phone, the stupid idiot. If I don't see the money today I'm coming to the shop and somebody will get hurt.",
  },
  {
    customerName: 'Sample customer 3',
    channel: 'email',
    item: 'headphones',
    orderNumber: 'A-7731',
    orderValueMinor: 12_950,
    hoursAgo: 90,
    text: 'Good morning. Order A-7731, the headphones for $129.50, shows as delivered on the 14th, but nothing was left at my door. I have opened a dispute with my bank for item not received. What proof do you have that it arrived here?',
  },
  {
    customerName: 'Sample customer 4',
    channel: 'review',
    platform: 'google',
    item: 'dinner for two',
    orderValueMinor: 8600,
    hoursAgo: 26,
    text: 'Waited 55 minutes for two mains, the fish was cold and the waiter rolled his eyes when we said so. $86 for that. We wrote to them twice and never got an answer. Never again. One star.',
  },
  {
    customerName: 'Sample customer 5',
    channel: 'email',
    item: 'brand design',
    orderValueMinor: 60_000,
    hoursAgo: 5,
    text: "Hi! We love where this is going. Could you just also add the packaging mock-ups and a fifth round on the logo? It's only a small thing, so I assume it's included in the $600 we agreed for three rounds. If it costs extra we might have to talk to our bank about the payment.",
  },
  {
    customerName: 'Sample customer 6',
    channel: 'sms',
    item: 'hair colour appointment',
    orderValueMinor: 6000,
    hoursAgo: 20,
    text: "I couldn't make it yesterday, something came up, and now you keep my $60 deposit?? I want it back. Your terms are a joke.",
  },
  {
    customerName: 'Sample customer 7',
    channel: 'chat',
    item: 'yearly plan',
    orderValueMinor: 8400,
    hoursAgo: 8,
    text: 'I cancelled in January and you charged me $84 in October anyway. Your support told me to downgrade to get "the remaining part" back. I cancelled. In writing. Refund the whole charge, please, or I report this to the consumer protection office.',
  },
  {
    customerName: 'Sample customer 8',
    channel: 'form',
    item: 'bathroom tiling',
    orderValueMinor: 320_000,
    hoursAgo: 70,
    text: 'Half of the tiles your crew laid are crooked and two are cracked already. I paid $3,200 and took two days off work. When will somebody come and do it again? My lawyer says I do not have to accept work like this.',
  },
  {
    customerName: 'Sample customer 9',
    channel: 'email',
    item: 'birthday cake',
    orderNumber: '2209',
    orderValueMinor: 7500,
    hoursAgo: 30,
    text: 'Oh wonderful, the birthday cake arrived a day after the birthday. Great job, truly. My daughter cried in front of her guests. You promised delivery on Saturday morning and it came on Sunday. What are you going to do about it?',
  },
  {
    customerName: 'Sample customer 10',
    channel: 'email',
    item: 'weekend rental',
    orderValueMinor: 145_000,
    hoursAgo: 15,
    text: 'The house was exactly as listed and my kids loved the garden. But for $1,450 I would have hoped for a clean oven, and we had to buy our own towels. Give us half back and you get five stars, otherwise I will have to be honest in my review.',
  },
]
