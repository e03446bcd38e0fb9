import { describe, expect, it } from 'vitest'
import { blankMarkup } from './markup.ts'
import { mergeSpans } from './spans.ts'
import { findQuotedParts } from './strip-quoted.ts'

/** What is left of a mail once everything that was not written now is taken out. */
function kept(text: string): string {
  const { readable, hidden } = blankMarkup(text)
  let rest = ''
  let position = 0
  for (const [start, end] of mergeSpans([...hidden, ...findQuotedParts(readable)])) {
    rest += readable.slice(position, start)
    position = end
  }
  return (rest + readable.slice(position)).replace(/\s+/g, ' ').trim()
}

const older = 'You liars, I will sue you.'

describe('an older mail below', () => {
  it.each([
    ['French', `Toujours rien.\n\nLe lun. 2 mars 2026 à 10:01, Jo <jo@x.test> a écrit :\n\n${older}`, 'Toujours rien.'],
    ['Spanish', `Nada.\n\nEl lun, 2 mar 2026 a las 10:01, Jo (<jo@x.test>) escribió:\n\n${older}`, 'Nada.'],
    ['Italian', `Niente.\n\nIl giorno lun 2 mar 2026 alle ore 10:01 Jo <jo@x.test> ha scritto:\n\n${older}`, 'Niente.'],
    ['Portuguese', `Nada.\n\nEm seg., 2 de mar. de 2026 às 10:01, Jo <jo@x.test> escreveu:\n\n${older}`, 'Nada.'],
    ['Dutch', `Niets.\n\nOp ma 2 mrt 2026 om 10:01 schreef Jo <jo@x.test>:\n\n${older}`, 'Niets.'],
    ['Polish', `Nic.\n\nW dniu 02.03.2026 o 10:01, Jo <jo@x.test> pisze:\n\n${older}`, 'Nic.'],
    ['Swedish', `Inget.\n\nDen mån 2 mars 2026 kl 10:01 skrev Jo <jo@x.test>:\n\n${older}`, 'Inget.'],
    ['Turkish', `Hayır.\n\nJo <jo@x.test>, 2 Mar 2026 Pzt, 10:01 tarihinde şunu yazdı:\n\n${older}`, 'Hayır.'],
    ['Japanese', `まだです。\n\n2026年3月2日(月) 10:01 Jo <jo@x.test>:\n\n${older}`, 'まだです。'],
    ['of a phone', `Nope.\n\n---- On Mon, 02 Mar 2026 10:01:00 +0100 Jo <jo@x.test> wrote ----\n\n${older}`, 'Nope.'],
    [
      'under bold headers',
      `Nope.\n\n*From:* Jo <jo@x.test>\n*Sent:* Monday, 2 March 2026 10:01\n*To:* Desk\n*Subject:* RE: x\n\n${older}`,
      'Nope.',
    ],
    [
      'under German headers',
      `Nein.\n\nVon: Jo <jo@x.test>\nGesendet: Montag, 2. März 2026 10:01\nAn: Desk\nBetreff: AW: x\n\n${older}`,
      'Nein.',
    ],
    ['under Swedish headers', `Nej.\n\nFrån: Jo\nSkickat: den 2 mars 2026 10:01\nTill: Desk\nÄmne: SV: x\n\n${older}`, 'Nej.'],
    ['under a ruled line', `Nope.\n________________________________\nFrom: Jo\nSent: Monday\nTo: Desk\nSubject: x\n\n${older}`, 'Nope.'],
    ['quoted three deep', `Nope.\n>>> ${older}\n>> Calm down\n> Fine\nThanks anyway.`, 'Nope. Thanks anyway.'],
    ['in HTML', `<div>Nope.</div><blockquote type="cite"><div>${older}</div></blockquote>`, 'Nope.'],
    ['in Gmail’s HTML', `<div dir="ltr">Nope.</div><br><div class="gmail_quote"><div>On Mon</div>${older}</div>`, 'Nope.'],
    ['in Outlook’s HTML', `<p>Nope.</p><div id="divRplyFwdMsg"><b>From:</b> Jo</div>${older}`, 'Nope.'],
    [
      'with answers between its lines',
      `On 2 March 2026 Jo <jo@x.test> wrote:\n> Did it leak?\nYes.\n> Since when?\nSince Monday.`,
      'Yes. Since Monday.',
    ],
  ])('is not read, %s', (_, text, rest) => expect(kept(text)).toBe(rest))
})

describe('the end of a mail', () => {
  it.each([
    ['a card of pipes', 'It leaks.\n\nBest,\nJo Park\nHead of Nothing | Parks Ltd | www.parks.test | +1 555 0100', 'It leaks.'],
    ['a German sign-off', 'Es tropft.\n\nViele Grüße\nJo Park\nTel: +49 30 1234', 'Es tropft.'],
    ['thanks as a sign-off', 'It leaks.\n\nThanks,\nJo\nMobile: 07700 900123', 'It leaks.'],
    ['a German phone', 'Es tropft.\n\nVon meinem iPhone gesendet', 'Es tropft.'],
    ['a French phone', 'Ça fuit.\n\nEnvoyé de mon iPhone', 'Ça fuit.'],
    ['a Turkish phone', "Damlıyor.\n\niPhone'umdan gönderildi", 'Damlıyor.'],
    ['a virus scan', 'It leaks.\n\nVirus-free. www.avg.test', 'It leaks.'],
    ['a notice', 'It leaks.\n\nIMPORTANT NOTICE: the contents are privileged.\nDestroy it.', 'It leaks.'],
    ['a German notice', 'Es tropft.\n\nDiese E-Mail enthält vertrauliche Informationen.', 'Es tropft.'],
    [
      'a footer after a postscript',
      'It leaks.\n--\nJo\nPS: bring tape.\n\nThis message is confidential and intended only for you.',
      'It leaks. PS: bring tape.',
    ],
  ])('is not read: %s', (_, text, rest) => expect(kept(text)).toBe(rest))
})

describe('a machine’s mail', () => {
  it.each([
    'Undeliverable: your refund\n\nDelivery has failed to these recipients.',
    'Mail delivery failed: returning message to sender\n\nA message that you sent could not be delivered.',
    'Delivery Status Notification (Failure)\n\nThe address was not found.',
    'Thank you for your email. I am on vacation until 3 May, for urgent matters call Jo.',
    'Abwesenheitsnotiz: Ihre Bestellung\n\nIch bin bis Montag nicht da.',
    'Guten Tag, ich bin derzeit nicht im Büro und antworte ab Montag.',
    'Bonjour, je suis actuellement absente du bureau.',
    'Hi, I am currently on annual leave and will reply when I am back.',
  ])('holds nothing: %s', (text) => expect(kept(text)).toBe(''))
})

describe('what looks like it and is the writer’s own', () => {
  it.each([
    'I am on holiday and the flat you let me has no water.',
    'To: whoever reads this\nI am furious.',
    'Delivery failed again, nobody rang the bell.',
    'Best of all was the cake.\nThanks,\nJo',
    'On Monday he wrote: come at 10:30. I came, the door was locked.',
    'You sent from my address a parcel that I never ordered.',
    'Date: 3 May\nWe would like a table for six.',
    'Important: the tap still drips.',
    'My 2 dogs & I <3 your park.',
  ])('%s', (text) => expect(kept(text)).toBe(text.replace(/\s+/g, ' ')))
})
