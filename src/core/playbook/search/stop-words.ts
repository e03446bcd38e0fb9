/** Words that say nothing of what a question is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any anyone anything are as at be been before being but by can could did do does doing done each ever every for from
  get gets getting go goes going got had has have having he her here hers him his how i if in into is it its itself just know let like make makes
  many may me might mine more most much my myself need no nor not now of off on one ones only or other our ours out over own please put really
  said same say says see she should show so some somebody someone something still such tell than that the their theirs them then there these they
  thing things think this those though through to told too until up us use used very want wanted wants was way we well were what when where which
  while who whom whose why will with without would yes yet you your yours even because since again already back come came right first last new old
  give good bad lot sure today day days week weeks month year two three since between both around it s ok okay hi hello thanks`.split(
    /\s+/,
  ),
)
