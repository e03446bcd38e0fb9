/** Words of matters that the playbook is not about: a question that is full of them is asked elsewhere. Each is a concept called `out.` and the matter. */
const outside: Readonly<Record<string, string>> = {
  tax: 'tax, taxes, tax return, deduct, deductible, deduction, vat, sales tax, income tax, corporate tax, tax rate, irs, hmrc, 1040, w2, 1099, write off my, depreciation, self assessment, tax bracket, payroll tax, tax code, fiscal year',
  medicine:
    'dose, dosage, ibuprofen, paracetamol, aspirin, antibiotics, antibiotic, medicine, medication, symptoms, symptom, diagnosis, headache, fever, flu, influenza, cough, knee, back pain, rash, blood pressure, diabetes, cancer, vaccine, vitamin, pill, pills, prescription, pregnant with, virus, infection, migraine, appendicitis, cholesterol, calories, diet, lose weight, sleep better, insomnia, anxiety medication, therapy for, stomach ache, sore throat',
  code: 'python, javascript, typescript, java, rust, golang, php, sql, html, css, react, regex, function, array, linked list, loop, variable, compile, compiler, algorithm, recursion, typeerror, exception, null pointer, undefined, git, docker, kubernetes, npm, div, const, syntax, stack trace, unit test, code, coding, programming, debug, class in, database query',
  sport:
    'football, soccer, basketball, tennis, cricket, rugby, baseball, golf, marathon, olympics, champions league, world cup, premier league, nba, nfl, goalkeeper, offside, backhand, match, referee, coach of the, league, championship, score of the, race, gym routine, push ups, workout plan, swim faster, run faster, yoga',
  cooking:
    'recipe, recipes, ingredients, marinade, boil, simmer, sourdough, starter dough, dough, knead, oven temperature, grilled, roast, banana bread, how to cook, cook rice, bake a cake at home, pasta, soup recipe, fry, tablespoon, teaspoon, egg, eggs, cook a, bake a, make a cake, curry, pancakes',
  law: 'divorce, custody, immigration, visa, passport, citizenship, green card, will, inheritance, probate, speeding ticket, parking ticket, traffic ticket, criminal charge, bail, alimony, adopt a child, prenup, evict me, my landlord, my rent, jury duty, asylum, driving licence',
  science:
    'photosynthesis, moon, planet, planets, galaxy, gravity, atom, molecule, chemistry, physics, biology, evolution, dinosaur, speed of light, black hole, sky blue, volcano, solar system, boiling point, dna, cells, element',
  history:
    'roman empire, world war, president, prime minister, king, queen, century, revolution, emperor, ancient, capital of, population of, independence, election, vote, political party, parliament, senate, war',
  travel:
    'visit, trip to, travel, travelling, flights, cheap flights, itinerary, sightseeing, museum, beach holiday, backpacking, tourist, japan, rome, paris, lisbon, things to do in, vacation in, days do i need in, airport, jet lag',
  home: 'unclog, houseplant, houseplants, garden, gardening, lawn, weeds, ikea, wallpaper, clean a, cleaning the oven, remove stains, out of a carpet, out of my shirt, laundry, washing machine at home, decorate, own shower',
  money:
    'bitcoin, crypto, ethereum, stocks, stock market, shares, etf, mortgage, mortgage rate, interest rate, compound interest, credit score, pension, retirement, invest, investing, investment, inflation, exchange rate, gold price, savings account, dividend, forex',
  founding:
    'business plan, incorporate, llc, sole trader, register a company, register for, trademark, patent, bank loan, venture capital, investor, startup idea, logo colour, logo color, business name, name for my, seo, rank first, google ads, facebook ads, advertising, adwords, marketing plan, accounting software, bookkeeping software, payroll software, crm software, hire a, hire an, recruit, job advert, job interview, salary, wage, minimum wage, employment contract, franchise, open a bakery, open a shop, start a, starting a business, grow my, website builder, which software, which app, hosting',
  school:
    'essay, homework, macbeth, shakespeare, poem, novel, book report, exam, thesis, solve, equation, algebra, calculus, geometry, derivative, integral, multiply, translate, conjugate, grammar, spelling of, synonym for, meaning of the word, vocabulary, haiku, story about, write a poem, write a story, square root, percentage of',
  leisure:
    'movie, film, series, netflix, song, music, lyrics, actor, actress, singer, band, album, joke, riddle, game of, video game, playstation, minecraft, chess, horoscope, zodiac, thriller, novel to read, celebrity, tv show, concert tickets, guitar, piano, trivia',
  gadgets:
    'laptop, printer, wifi, bluetooth, router, windows 11, macbook, hard drive, usb, hdmi, screen resolution, best phone, phone under, password manager, install windows, excel formula, excel, powerpoint, pdf to word, keyboard shortcut, graphics card, email password',
  animals:
    'my cat, my dog, my puppy, walk my, cat knead, hamster, goldfish, litter box, train a dog, dog food, breed, parrot, horse riding',
  people:
    'girlfriend, boyfriend, my wife, my husband, dating, date idea, crush, make friends, new friends, marriage, my mother in law, breakup, parenting, my baby, my son to, toddler to sleep, lonely, in love, wedding speech, best man speech, birthday card for my',
  chat: 'how are you, who are you, who made you, are you a robot, are you human, what is your name, what can you do, tell me a joke, meaning of life, i am bored, i m bored, good morning, good night, weather, what time is it, time zone, what day is it, sing me, do you love, your favourite, how old are you, temperature today',
}

export const outsideConcepts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(outside).map(([matter, words]) => [`out.${matter}`, words]),
)
