import { describe, expect, it } from 'vitest'
import type { Want } from '../case.ts'
import { readMessage } from './read.ts'

const rows: readonly { readonly text: string; readonly wants: readonly Want[] }[] = [
  { text: 'I want my money back.', wants: ['refund'] },
  { text: 'Please refund the full amount to my card.', wants: ['refund'] },
  { text: 'Could I get a refund for the second ticket?', wants: ['refund'] },
  { text: 'He is demanding his deposit back.', wants: ['refund'] },
  { text: 'I think a partial refund would be fair.', wants: ['partial_refund'] },
  { text: 'Please knock half off the bill.', wants: ['partial_refund'] },
  { text: 'Send me a new one, please.', wants: ['replacement'] },
  { text: 'I would like to exchange it for a medium.', wants: ['replacement'] },
  { text: 'Come back and finish the tiling.', wants: ['redo_work'] },
  { text: 'I expect you to redo the colour.', wants: ['redo_work'] },
  { text: 'All I want is an apology.', wants: ['apology'] },
  { text: 'Can somebody explain how this could happen?', wants: ['explanation'] },
  { text: 'What is going on with my order?', wants: ['explanation'] },
  { text: 'I need this delivered as soon as possible.', wants: ['faster_service'] },
  { text: 'Let me speak to your manager.', wants: ['manager'] },
  { text: 'I expect compensation for the hotel we had to book.', wants: ['compensation_extra'] },
  { text: 'A voucher for the trouble would be nice.', wants: ['compensation_extra'] },
  { text: 'You should do the second coat free of charge.', wants: ['free_work'] },
  { text: 'Please cancel my subscription.', wants: ['cancel'] },
  { text: 'I need to cancel our table for tonight.', wants: ['cancel'] },
  { text: 'Cancel the order and give me my money back.', wants: ['cancel', 'refund'] },
  { text: "I'm not asking for a refund.", wants: [] },
  { text: "I don't want my money back, I want an apology.", wants: ['apology'] },
  { text: 'The food was cold and the room was loud.', wants: [] },
  { text: 'Thanks for the quick refund!', wants: [] },
  { text: 'You cancelled my flight.', wants: [] },
]

describe('wants', () => {
  it.each(rows)('$text', ({ text, wants }) => {
    expect(
      readMessage({ text })
        .wants.map((want) => want.kind)
        .sort(),
    ).toEqual([...wants].sort())
  })
})
