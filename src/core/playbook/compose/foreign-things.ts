import type { Vertical } from '../../case.ts'
import type { Play } from '../play.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'

/** Things that stand on the desks of some trades only: what names them in a step, and what in a question says that they are there. */
interface Things {
  readonly of: readonly Vertical[]
  readonly named: RegExp
  /** Further words of a question by which they are given. */
  readonly given?: RegExp
}

const THINGS: readonly Things[] = [
  {
    of: ['online_shop'],
    named:
      /\b(?:parcels?|packages? (?:came|arrived|sent)|couriers?|carriers?|tracking|shipping labels?|prepaid labels?|postage|porch|depots?|last scan|delivery scan|warehouse)\b/i,
    given:
      /\b(?:deliver\w*|ship\w*|sent|posted|mailed|arriv\w*|post office|ups|dhl|fedex|usps|dpd|online|website|order(?:ed|s)?|etsy|amazon|ebay|box(?:es)?|labels?)\b/i,
  },
  {
    of: ['restaurant'],
    named:
      /\b(?:tables? (?:of|for|number|six|by)|at the table|their table|waiters?|waitress(?:es)?|servers? (?:bring|take|go)|dish(?:es)?|plates?|menus?|chefs?|desserts?|starters?|diners?)\b/i,
    given:
      /\b(?:restaurant|caf[eé]|bar|pub|pizz\w*|bistro|tables?|seat\w*|eat\w*|ate|meals?|food|dinner|lunch|breakfast|kitchen|cook\w*|soup|steak|drinks?|burger|bread|party of|covers|reservation|allerg\w*|hygiene|mice|health (?:department|inspector)|waited on)\b/i,
  },
  {
    of: ['salon_clinic'],
    named: /\b(?:stylists?|colou?rists?|therapists?|in the chair|treatments?|patch test|patients?|the clinic|the salon)\b/i,
    given:
      /\b(?:hair\w*|nails?|lash\w*|brows?|massage|facial|spa|skin|dent\w*|doctor|physio|vet|cut|colou?r|appointments?|tattoo|wax\w*|peel|beaut\w*|barber)\b/i,
  },
  {
    of: ['rental_hospitality'],
    named:
      /\b(?:check-?in|check-?out (?:day|time|photos?)|housekeeping|room (?:number|keys?)|rooms? (?:lost|nights?)|nights? (?:lost|back|left)|tenants?|landlords?|leases?|deposit scheme|guestbook)\b/i,
    given:
      /\b(?:hotel|airbnb|b&b|bnb|guests?|rent\w*|stay\w*|rooms?|flat|cottage|cabin|apartment|lodg\w*|tenan\w*|landlord|leas\w*|let|holiday|nights?|booking\.com|campsite|checkout|checked|booked|booking)\b/i,
  },
  {
    of: ['contractor_trades'],
    named: /\b(?:scaffold\w*|joists?|call-?out fee|job ?sheets?|site visit|on site|crew|boilers?|snag list|the van)\b/i,
    given:
      /\b(?:build\w*|plumb\w*|electric\w*|roof\w*|paint\w*|plaster\w*|kitchen|bathroom|boiler|fit(?:ted|ter|ting)|install\w*|repair\w*|garage|mechanic|lawn|garden\w*|tiles?|tiling|floor\w*|contractor|homeowner|job|house|home|van|crew|fence|windows?|doors?|drain|socket|tap|technician|call-?out)\b/i,
  },
  {
    of: ['freelance_agency', 'software'],
    named:
      /\b(?:deliverables?|milestones?|source files|retainers?|sprints?|revision rounds?|log-?ins? after|usage logs?|servers? (?:was|were|is|are) down|release notes)\b/i,
    given:
      /\b(?:project\w*|client\w*|design\w*|logo|website|site|pages?|app|software|code|bug|subscri\w*|plan|account|users?|saas|freelanc\w*|agency|brief|revisions?|draft|contract|trial|licen[cs]e|download\w*|course|online|data|photos?|album|film|video)\b/i,
  },
  {
    of: ['retail'],
    named: /\b(?:fitting rooms?|shop floor|swing tags?|the tills?|at the till)\b/i,
    given:
      /\b(?:shop|store|boutique|counter|till|checkout|cashier|dress|shoes?|jacket|tags?|worn|wore|retail|shel(?:f|ves)|receipt|walked in|gown|suit|boots|coat|clothes)\b/i,
  },
]

/**
 * Says of a sentence of a play whether it names a thing of a trade that is not at hand: neither the question, nor what was asked before it, nor the case,
 * nor the trade of the shop gives it, and the play is not about it either. Where the trade is known, a play that is about another one's things gives nothing.
 */
export function foreignTo(
  asked: Understanding,
  request: Pick<AnswerRequest, 'case' | 'shop'>,
): (play: Play) => (sentence: string) => boolean {
  const facts = request.case?.facts
  const told = [asked.text, ...asked.earlier.map(({ text }) => text), facts?.message ?? '', facts?.item ?? ''].join('\n')
  const away = THINGS.filter(({ of, named, given }) => {
    const isTrade = asked.vertical !== undefined && of.includes(asked.vertical)
    return !isTrade && !named.test(told) && !given?.test(told)
  })
  return (play) => {
    const about = `${play.title}\n${play.terms.join('\n')}`
    const knownElsewhere = ({ of }: Things) => asked.vertical !== undefined && !of.includes(asked.vertical)
    const absent = away.filter((things) => knownElsewhere(things) || !(things.named.test(about) || things.given?.test(about)))
    return (sentence) => absent.some(({ named }) => named.test(sentence))
  }
}
