import { describe, expect, it } from 'vitest'
import { readMessage } from './read.ts'

/** The same thing said in a dialect, or by somebody whose first language is another, and in plain standard English. None of it is abuse. */
const pairs: readonly (readonly [group: string, dialect: string, standard: string])[] = [
  ['AAE', "Y'all been had my order since Monday and it ain't came yet.", 'You have had my order since Monday and it has not come yet.'],
  ['AAE', 'Man this some good ass food, damn.', 'Well, this is really good food.'],
  ['AAE', 'She be helping everybody, she a real one.', 'She is always helping everybody, she is a fine person.'],
  ['AAE', 'I ain’t even mad, just tryna get my money.', 'I am not even angry, I am only trying to get my money.'],
  ['AAE', 'Bruh where my package at.', 'Where is my package, please.'],
  ['AAE', 'Finna come through Saturday, y’all open?', 'I am about to come on Saturday, are you open?'],
  ['AAE', 'Service was slow as hell but the wings was fire.', 'The service was very slow but the wings were great.'],
  ['AAE', 'My nigga at the front desk hooked me up, real talk.', 'My friend at the front desk helped me out, truly.'],
  ['Scottish', 'That was pure dead brilliant, ya wee dancers.', 'That was really brilliant, well done.'],
  ['Scottish', 'Ma heid’s burst wi aw these forms, gonnae help us.', 'I am confused by all these forms, please help me.'],
  [
    'Scottish',
    'Yer man on the till is some good cunt, sorted us right oot.',
    'Your man on the till is a very good man, he sorted us right out.',
  ],
  ['Scottish', 'Ah’ve been waitin a week and nae parcel.', 'I have been waiting a week and no parcel.'],
  ['Irish', 'Jaysus that was a grand feed, fair play to the lads.', 'Goodness, that was a fine meal, well done to the men.'],
  ['Irish', 'The feckin zip went on me again, can ye fix it?', 'The zip broke on me again, can you fix it?'],
  ['Irish', 'Sure look, the lad was only an eejit for forgetting it, no harm done.', 'Well, the boy only forgot it, no harm done.'],
  ['Australian', 'Bloody legends, ta for the quick fix.', 'You are great, thank you for the quick repair.'],
  ['Australian', 'No worries mate, the bugger of a thing works now.', 'No problem, the difficult thing works now.'],
  [
    'Australian',
    'Crikey the bloody thing carked it again, any chance of a new one?',
    'Oh, the thing broke again, any chance of a new one?',
  ],
  [
    'non-native',
    'I am waiting since two weeks my order, please to answer me.',
    'I have been waiting two weeks for my order, please answer me.',
  ],
  [
    'non-native',
    'Why you not sending my phone, I paid already the money.',
    'Why have you not sent my phone, I have already paid the money.',
  ],
  [
    'non-native',
    'The product is come broken, kindly do the needful for replacement.',
    'The product came broken, please do what is needed for a replacement.',
  ],
  [
    'non-native',
    'I have a doubt about the bill, you must explain me the amount.',
    'I have a question about the bill, please explain the amount to me.',
  ],
  ['non-native', 'It is not possible that I receive bad quality like this one.', 'It cannot be that I receive such bad quality.'],
  ['non-native', 'Please sir you give me back money I am poor student.', 'Please give me my money back, I am a poor student.'],
]

const read = (text: string) => readMessage({ text, currency: 'USD' })

describe('how somebody speaks', () => {
  it.each(pairs)('is not abuse (%s): %s', (_, dialect, standard) => {
    expect(read(dialect).abusive).toBe(false)
    expect(read(standard).abusive).toBe(false)
  })
  it.each(pairs)('threatens nobody (%s): %s', (_, dialect, standard) => {
    expect(read(dialect).threats).toEqual([])
    expect(read(standard).threats).toEqual([])
  })
  it.each([...new Set(pairs.map(([group]) => group))])('heats no group by more than 0.15 over plain English: %s', (group) => {
    const own = pairs.filter((pair) => pair[0] === group)
    const mean = (at: 1 | 2) => own.reduce((sum, pair) => sum + read(pair[at]).heatScore, 0) / own.length
    expect(mean(1) - mean(2), `${mean(1).toFixed(2)} against ${mean(2).toFixed(2)}`).toBeLessThanOrEqual(0.15)
  })
  it('lifts no message by more than one level of heat', () => {
    const lifted = pairs.filter(([, dialect, standard]) => read(dialect).heat - read(standard).heat > 1)
    expect(lifted.map(([, dialect]) => dialect)).toEqual([])
  })
})
