import { describe, expect, it } from 'vitest'
import { othersOfMail, replyToOfMail } from './others-of-mail.ts'

const person = (address: string) => ({ name: '', address })
const OWN = ['desk@shop.example']

describe('who else got a mail', () => {
  it('is neither the shop, nor the sender, nor whom an answer goes to', () => {
    const named = ['desk@shop.example', 'desk+case1@shop.example', 'ada@home.example', 'lee@home.example', 'office@home.example']
    const mail = { named, from: person('Ada@home.example'), replyTo: person('office@home.example') }
    expect(othersOfMail(mail, OWN)).toEqual(['lee@home.example'])
  })

  it('is told once each, and of a crowd the first twenty', () => {
    const named = Array.from({ length: 50 }, (_, place) => `p${place % 40}@home.example`)
    expect(othersOfMail({ named }, OWN)).toEqual(named.slice(0, 20))
  })
})

describe('where a mail asks for answers', () => {
  it('is told where it is not its sender’s address', () => {
    expect(replyToOfMail({ from: person('ada@home.example'), replyTo: person('other@far.example') }, OWN)).toBe('other@far.example')
    expect(replyToOfMail({ from: person('ada@home.example'), replyTo: person('ADA@home.example') }, OWN)).toBeUndefined()
    expect(replyToOfMail({ from: person('ada@home.example') }, OWN)).toBeUndefined()
  })

  it('is never the shop itself', () => {
    expect(replyToOfMail({ from: person('ada@home.example'), replyTo: person('desk+x@shop.example') }, OWN)).toBeUndefined()
  })
})
