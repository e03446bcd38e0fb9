import { describe, expect, it } from 'vitest'
import type { Channel } from '../case.ts'
import { readMessage } from './read.ts'

type Row = readonly [channel: Channel, text: string]

const violence: readonly Row[] = [
  ['phone_note', 'Says he is on his way and he is bringing his boys.'],
  ['phone_note', 'Told Dana she would not make it home tonight.'],
  ['sms', 'you better hope i dont see you in the street'],
  ['email', 'If my dog dies, so do you.'],
  ['email', 'I will make sure your manager never walks again.'],
  ['chat', 'imma shoot up ur office'],
  ['phone_note', 'Customer spat at the cashier and kicked the door.'],
  ['email', 'People like you deserve a bullet.'],
  ['phone_note', 'Threatened to come round and smash the windows.'],
  ['email', 'Tell Kevin to sleep with one eye open.'],
  ['sms', 'ill be outside when u close. bring a friend'],
  ['phone_note', 'Caller said he has a gun in the car and asked which desk she sits at.'],
  ['email', 'I hope your house burns down with you in it.'],
  ['chat', 'i want to strangle whoever packed this'],
  ['email', 'Next time I will not be so calm, next time someone bleeds.'],
  ['phone_note', 'He swung at our fitter and missed.'],
  ['email', 'I swear I will put that waiter through the wall.'],
  ['phone_note', 'Lady waved a kitchen knife at the delivery driver.'],
  ['email', 'You will get what is coming to you, and I know what car you drive.'],
  ['chat', 'ur dead'],
  ['email', 'I am going to beat the living daylights out of your driver.'],
  ['phone_note', 'Chased our courier down the drive with a shovel.'],
  ['email', 'You have 24 hours or I come and take it out of your hide.'],
  ['sms', 'keep ignoring me and see what happens to your shop'],
  ['email', 'I am one bad day away from coming over there and settling this with my hands.'],
  ['phone_note', 'He said accidents happen to people who cross him.'],
  ['sms', 'i will knock your teeth down your throat'],
  ['phone_note', 'Regular client shoved the apprentice into the mirror.'],
  ['email', 'Karma is coming for that girl at the desk and I might be the one delivering it.'],
  ['chat', 'wish someone would burn that place to the ground'],
  ['email', 'If your man sets foot on my property again I will set the dogs on him.'],
  ['phone_note', 'Told us to "check under our cars" from now on.'],
  ['email', 'I would not walk home alone if I were you.'],
  ['sms', 'gonna come find u and break ur fingers'],
  ['phone_note', 'Punched a hole in the fitting room wall.'],
  ['email', 'You should all be lined up and shot.'],
  ['review', 'If I ever meet the owner I will gut him like a fish.'],
  ['phone_note', 'He raised his hand as if to hit her, then left.'],
  ['email', 'One of your staff is going to end up in hospital if I see that van again.'],
  ['phone_note', 'Threw the coffee over the counter at Mina.'],
]

const selfHarm: readonly Row[] = [
  ['email', 'I have nothing left. I took all my tablets an hour ago and I wanted you to know it was because of you.'],
  ['chat', 'what is the point of living honestly'],
  ['phone_note', 'Caller was crying, said her kids would be better off if she were gone.'],
  ['email', 'This was the last straw, I do not see a reason to carry on.'],
  ['sms', 'dont bother refunding i wont be here'],
  ['email', 'My husband tried to hang himself after your letter came.'],
  ['phone_note', 'Said that if the bailiffs come they will find him hanging.'],
  ['chat', 'i cant do this anymore i just want it to stop, i want to disappear'],
  ['email', 'Some days I think about driving into a wall.'],
  ['phone_note', 'Mentioned that he has been thinking about ending things.'],
  ['email', 'I cannot go on. The business is gone and so am I, soon.'],
  ['phone_note', 'She said nobody would notice if she died.'],
  ['chat', 'maybe i should just kill myself then you would answer'],
  ['email', 'I have thought about ending my life over this debt.'],
  ['sms', 'ive got the pills here. tell my mum sorry'],
  ['email', 'There is nothing left for me to live for.'],
  ['phone_note', 'Sobbing, kept repeating that he wants to die.'],
  ['email', 'I am writing my goodbye letters tonight.'],
]

const figuresOfSpeech: readonly Row[] = [
  ['review', 'The portions are to die for and the prices are killer.'],
  ['email', 'I was dying of thirst and your cafe was closed.'],
  ['email', 'My daughter hit her head on your shelf.'],
  ['email', 'The dog bit the driver, I am so sorry.'],
  ['review', 'This game will kill hours of your time.'],
  ['email', 'You knocked it out of the park, thank you.'],
  ['chat', 'can u shoot over the invoice'],
  ['email', 'The heating is dead and we are freezing to death in here.'],
  ['email', 'We were attacked by midges in the beer garden.'],
  ['review', 'Their burger beats the one across the street.'],
  ['email', 'The last firm butchered my hedge, please do not kill it.'],
  ['email', 'He will hit the roof when he sees the bill.'],
  ['chat', 'my phone died and i lost the booking'],
  ['email', 'I will find you a better photo of the leak tomorrow.'],
  ['email', 'The smell would kill a horse.'],
  ['review', 'The staff made me feel at home, a real punch of flavour too.'],
  ['email', 'I cut myself on the broken glass in the box.'],
  ['email', 'Do you have a hammer drill and a knife set in stock?'],
  ['email', 'Watch your step, the third stair is loose.'],
  ['email', 'I have been waiting outside for you for half an hour.'],
  ['email', 'The bath bomb exploded in the parcel.'],
  ['email', 'My grandfather passed away, I need to end his contract.'],
  ['email', 'Your colleague killed it with the DJ set.'],
  ['email', 'Please hit reply when you have a minute.'],
  ['review', 'Best kick of chilli in town, I would fight anyone for the last taco.'],
  ['email', 'The kids broke the window, we will pay.'],
  ['email', 'Could you shoot the ceremony from the balcony?'],
  ['chat', 'my card got declined, this is so embarrassing i could die'],
  ['email', 'The last delivery nearly gave my mother a heart attack, the driver rang at 6 am.'],
  ['email', 'I want to end my contract.'],
  ['email', 'They had to cut the ring off my finger, so please make the next one larger.'],
  ['review', 'Dead slow, dead expensive.'],
  ['email', 'We hope nobody got hurt in the fire at your warehouse.'],
  ['email', 'I took two tablets for the headache after your fumigation.'],
  ['email', 'I cannot do this on my phone, can you send a link?'],
  ['email', 'He is bringing his brothers to the party, so can we add three seats?'],
  ['email', 'I am coming for the sofa on Tuesday.'],
  ['phone_note', 'Not shouting, not threatening, he only wants his key back.'],
  ['phone_note', 'Client broke a glass by accident and offered to pay.'],
]

const kinds = ([channel, text]: Row) => readMessage({ text, channel }).threats.map((threat) => threat.kind)

describe('threats to life', () => {
  it.each(violence)('of violence (%s): %s', (...row) => expect(kinds(row)).toContain('safety_violence'))
  it.each(selfHarm)('of self-harm (%s): %s', (...row) => expect(kinds(row)).toContain('self_harm'))
  it.each(figuresOfSpeech)('are not figures of speech (%s): %s', (...row) => expect(kinds(row)).toEqual([]))
  it.each(['You stupid worthless idiots. Give me my $60.', 'You stupid cow. Call me back.', 'You idiots, give me my money back.'])(
    'are not told by an insult: %s',
    (text) => {
      expect(readMessage({ text })).toMatchObject({ abusive: true, threats: [] })
    },
  )
  it('make a message as hot as it gets', () => expect(readMessage({ text: 'I know where you live.' }).heat).toBe(4))
})
