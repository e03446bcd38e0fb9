/** What the made-up shop's customers and members write about: our own words, nobody's messages. */

export interface Trade {
  readonly items: readonly string[]
  readonly parts: readonly string[]
  readonly troubles: readonly string[]
}

export const TRADES: readonly Trade[] = [
  {
    items: ['sofa', 'oak table', 'bookcase', 'wardrobe', 'armchair', 'bed frame', 'desk lamp', 'mattress', 'dresser', 'bar stool'],
    parts: ['left leg', 'veneer', 'drawer runner', 'headboard', 'cushion cover', 'hinge', 'slats', 'back panel', 'castor', 'zip'],
    troubles: [
      'came with a long scratch',
      'wobbles whatever we do',
      'arrived without its screws',
      'smells of glue',
      'is a different colour than the photo',
    ],
  },
  {
    items: ['coffee machine', 'kettle', 'blender', 'toaster', 'hand mixer', 'air fryer', 'rice cooker', 'vacuum cleaner', 'iron', 'heater'],
    parts: ['lid', 'power cord', 'water tank', 'filter', 'thermostat', 'seal', 'switch', 'motor', 'nozzle', 'drip tray'],
    troubles: [
      'stopped after two days',
      'leaks on the counter',
      'trips the fuse',
      'never heats up',
      'rattles so loudly that the dog hides',
    ],
  },
  {
    items: [
      'winter coat',
      'rain jacket',
      'boots',
      'wool sweater',
      'running shoes',
      'evening dress',
      'jeans',
      'leather bag',
      'scarf',
      'belt',
    ],
    parts: ['sole', 'lining', 'left sleeve', 'seam', 'button', 'buckle', 'zipper', 'heel', 'hem', 'strap'],
    troubles: [
      'tore on the first day',
      'is two sizes too small',
      'lost its colour in the wash',
      'came with somebody else’s receipt in the pocket',
      'was worn before',
    ],
  },
  {
    items: [
      'haircut',
      'colour treatment',
      'balayage',
      'manicure',
      'facial',
      'massage',
      'brow lamination',
      'perm',
      'keratin treatment',
      'beard trim',
    ],
    parts: ['fringe', 'roots', 'scalp', 'cuticles', 'left side', 'ends', 'skin around the eyes', 'neckline', 'parting', 'thumbnail'],
    troubles: [
      'left my skin burning',
      'took three hours and was uneven',
      'was not what I showed on the photo',
      'was given to somebody else',
      'turned orange by the evening',
    ],
  },
  {
    items: [
      'dinner for six',
      'birthday cake',
      'tasting menu',
      'takeaway order',
      'wedding buffet',
      'lunch box',
      'seafood platter',
      'gift voucher',
      'sunday brunch',
      'office catering',
    ],
    parts: ['soup', 'icing', 'main course', 'starter', 'salad', 'sauce', 'dessert', 'bread', 'oysters', 'candles'],
    troubles: ['was cold when it came', 'had a hair in it', 'came an hour late', 'was missing half of it', 'made two of us ill'],
  },
  {
    items: [
      'bathroom tiling',
      'boiler service',
      'roof repair',
      'kitchen fitting',
      'fence',
      'garden wall',
      'rewiring',
      'gutter cleaning',
      'window frames',
      'floor sanding',
    ],
    parts: ['grout', 'pilot valve', 'flashing', 'worktop', 'gate post', 'mortar', 'junction box', 'downpipe', 'sill', 'skirting'],
    troubles: ['is leaking again', 'was left half done', 'cost twice the quote', 'has cracked already', 'was done in the wrong room'],
  },
  {
    items: [
      'weekend flat',
      'double room',
      'rental car',
      'camper van',
      'boat trip',
      'holiday house',
      'ski pass',
      'bike rental',
      'city tour',
      'sea view suite',
    ],
    parts: ['key box', 'shower', 'air conditioning', 'gearbox', 'heating', 'balcony', 'towels', 'brakes', 'parking space', 'router'],
    troubles: [
      'was nothing like the pictures',
      'was given away when we arrived',
      'had mould in the corner',
      'was cancelled the night before',
      'was charged twice',
    ],
  },
  {
    items: [
      'yearly plan',
      'team licence',
      'logo design',
      'web shop',
      'backup subscription',
      'online course',
      'photo package',
      'translation',
      'invoice app',
      'support plan',
    ],
    parts: [
      'export',
      'login',
      'second draft',
      'checkout page',
      'invoice',
      'certificate',
      'sync',
      'footer',
      'retouching',
      'calendar import',
    ],
    troubles: [
      'renewed without a word',
      'lost a week of our work',
      'is three weeks late',
      'does not do what your page says',
      'has been down since Monday',
    ],
  },
]

export const FIRST_NAMES =
  'Ada Bela Carlos Dana Emil Farah Greta Hugo Ines Jonas Katya Liam Mara Nadia Otto Priya Quentin Rosa Samir Tilda Uma Viktor Wanda Ximena Yusuf Zora Aldo Bruna Cyril Delia Edda Fabio Gisela Henrik Ilse Jarek Kirsten Lorenz Milena Nuno Orla Pavel Ramona Sven Teresa Ulrich Vera Wim Yara Zeno'.split(
    ' ',
  )
export const LAST_NAMES =
  'Abend Barlow Castell Dorn Ekholm Fairley Garrow Hollis Ibsen Jarvis Kessel Lindqvist Marchetti Norling Okafor Petrov Quirke Rasmussen Santoro Thorne Ulmer Valdez Wexler Yilmaz Zeller Ashdown Brandt Corrigan Delacroix Engel Fontana Greer Haldane Irving Jansen Kowalski Lovell Moravec Nakata Osei Pruitt Rahimi Solberg Tanaka Urbano Vance Whitlock Yardley Zamora Bexley'.split(
    ' ',
  )
export const PLACES =
  'Northgate Millbrook Eastham Harrow Lakeside Ferndale Stonebridge Oakhurst Redcliff Saltmarsh Brightwater Elmwood Foxhill Greenvale Highmoor Kingsport Longmeadow Newhaven Pinecrest Riverton'.split(
    ' ',
  )
/** Words that hardly anybody writes: what a search for something particular looks for. */
export const ODDITIES =
  'mildew lamination chandelier accordion terrarium wainscot periwinkle samovar trampoline velveteen gazebo marzipan harpsichord linoleum pergola saffron thermocouple macrame tourmaline cassette'.split(
    ' ',
  )

export const OPENERS = [
  'Hello, I am writing about my order {order}.',
  'Good morning, it is about the {item} again.',
  'I have been a customer for years and never had to write like this.',
  'This is the third time I write and nobody answers.',
  'Hi there, quick one about the {item}.',
  'To whom it may concern: I am not happy.',
  'I called twice this week and was put on hold for {count} minutes.',
  'My name is {name} and I bought a {item} from your shop in {place}.',
]
export const FOLLOWING = [
  'Any news on this?',
  'Thank you for the answer, but that does not help me.',
  'As I wrote before, the {part} is the problem.',
  'I have attached photos of the {part}.',
  'I waited all day and nobody came.',
  'Nobody has called me back about {order}.',
  'That is fine with me, when will it be done?',
  'I sent it back on {day} and the tracking says it was delivered.',
]
export const MIDDLES = [
  'The {item} {trouble}.',
  'When we looked closer the {part} was broken as well.',
  'We paid {amount} for the {item} and expected better.',
  'Your colleague {agent} promised a call on {day} and nothing happened.',
  'The courier left it at a neighbour in {place} without a note.',
  'I checked the {part} twice and it is not my fault.',
  'We needed it for {day} and had to buy another one elsewhere.',
  'It took {count} days longer than you said.',
  'My husband tried to fix the {part} but that made it worse.',
  'I have all the photos and the receipt.',
  'The order confirmation says {order} and {amount}.',
  'There is {oddity} all over it, which I would not have believed.',
]
export const WANTS = [
  'I want a full refund of {amount}.',
  'Please send a replacement by {day}.',
  'I would like my money back.',
  'A refund of the delivery fee would be fair.',
  'Somebody should come and repair the {part}.',
  'I expect an explanation.',
  'Please let me speak to a manager.',
  'Just tell me when it arrives.',
]
export const THREATS = [
  'If I hear nothing by {day} I will call my bank and dispute the charge.',
  'Otherwise I will leave one star on Google and tell everybody in {place}.',
  'My lawyer will be in touch if this goes on.',
  'I will report this to the consumer office.',
  'This is theft and you know it.',
]
export const CLOSERS = [
  'Regards, {name}',
  'Thanks, {name}',
  '{name}, {place}',
  'Sent from my phone',
  'Best wishes\n{name}',
  'Waiting for your answer.',
]
export const REPLIES = [
  'Hello {name}, thank you for writing and I am sorry about the {item}.',
  'Dear {name}, I have looked into order {order} myself.',
  'Hi {name}, the {part} should not have been like that.',
]
export const REPLY_MIDDLES = [
  'We will refund {amount} to the card you paid with; it takes up to {count} days.',
  'A new {item} leaves our warehouse in {place} on {day}.',
  'Could you send a photo of the {part}, so that we can see what happened?',
  'Our driver will collect the {item} on {day}, you do not have to pack it.',
  'We cannot take back a {item} that was used, but I can offer a credit of {amount}.',
  'I have asked {agent} from the workshop to call you before {day}.',
]
export const REPLY_CLOSERS = ['Kind regards, {agent}', 'Yours, {agent}', 'Thank you for your patience. {agent}']
export const NOTES = [
  'Called, no answer. Try again on {day}.',
  '{agent} knows this customer from {place}.',
  'Checked {order}: paid {amount}, delivered.',
  'Workshop says the {part} is in stock.',
]
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'the 3rd', 'the 14th', 'the 21st', 'next week']
