import { later, type Move, never, step } from './move.ts'

/** Vendors, orders, stock. */
export const MOVES_ABOUT_GOODS: readonly Move[] = [
  step(
    { any: ['minimum_order'] },
    'Ask for a trial order: paid samples or a small run at a higher unit price, with the path to repeat orders shown.',
  ),
  step(
    { any: ['minimum_order'] },
    'Group colours or sizes under one minimum; compare the saving on a unit with the cost of units that you may never sell.',
  ),
  step({ any: ['off_spec'] }, 'Put the spec in writing (size, weight, moisture, tolerance) and reject what is off it at the door.'),
  step({ any: ['off_spec'] }, 'Log each delivery and take the log to the meeting; work out what the swing costs a month.'),
  later({ any: ['off_spec'] }, 'Scales or portion tools in your own kitchen or shop, too: half of a swing is often made there.'),
  never({ any: ['off_spec'] }, 'Do not pay first and argue later.'),
  step(
    { any: ['buying'] },
    'Ask of each line whether it will still sell after the season, and what is on order already: does it break the budget?',
  ),
  step({ any: ['buying'] }, 'Go a little deeper only in styles that repeat; less in fashion. Variety over depth while you are learning.'),
  step(
    { any: ['shelf_holes'] },
    'Spread and face up what you have before you fill holes with shelf-fillers: cash in the quiet month is worth more than full shelves.',
  ),
  later({ any: ['buying'] }, 'Plan by net sales and sell-through, with a dated mark-down for what is left over.'),
  never({ any: ['shelf_holes'], first: true }, 'Do not buy to make the shop look full.'),
  step({ any: ['net_returns'] }, 'Work out the keep-rate by customer, and buy by net sales and not by gross.'),
  step(
    { any: ['net_returns'] },
    'Shorten the window, give store credit, encourage trying on; limit or decline repeat patterns politely, and shame nobody.',
  ),
]
