/** A day on which a country or region rests: a day such as 2026-12-25, and its name as it is called there. */
export interface PublicHoliday {
  readonly date: string
  readonly name: string
}

/** A country, state or region by its code. */
export interface HolidayPlace {
  readonly code: string
  readonly name: string
}

/** The public holidays of the world, by year, as far as they are known: past years, and those to come as they are foreseen. */
export interface PublicHolidays {
  /** In order, each day once. None for a country that is not known; those of the whole country for a region that is not. */
  readonly list: (
    place: { readonly country: string; readonly region?: string | undefined },
    year: number,
  ) => Promise<readonly PublicHoliday[]>
  /** By name. */
  readonly countries: () => Promise<readonly HolidayPlace[]>
  /** The regions of a country that have holidays of their own, by name; none where all rest alike. */
  readonly regions: (country: string) => Promise<readonly HolidayPlace[]>
}

const DAY_MS = 86_400_000

/** The holidays of a library. It is loaded when first asked, which takes half a second, and each year is worked out once. */
export function createPublicHolidays(): PublicHolidays {
  const known = new Map<string, readonly PublicHoliday[]>()
  let loading: Promise<Library> | undefined
  const load = () => {
    loading ??= import('date-holidays').then((module) => module.default)
    return loading
  }
  return {
    async list({ country, region = '' }, year) {
      const key = `${country} ${region} ${year}`
      const there = known.get(key)
      if (there) return there
      const Library = await load()
      const days = daysOf(new Library(country, region), year)
      known.set(key, days)
      return days
    },
    async countries() {
      const Library = await load()
      return placesOf(new Library().getCountries('en'))
    },
    async regions(country) {
      const Library = await load()
      return placesOf(new Library().getStates(country, 'en'))
    },
  }
}

type Library = typeof import('date-holidays').default

function daysOf(library: InstanceType<Library>, year: number): readonly PublicHoliday[] {
  const days = (library.getHolidays(year) ?? [])
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }) => {
      const first = Date.parse(date.slice(0, 10))
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
      return Array.from({ length: count }, (_, day) => ({ date: new Date(first + day * DAY_MS).toISOString().slice(0, 10), name }))
    })
  const byDate = Map.groupBy(days, ({ date }) => date)
  return [...byDate]
    .map(([date, same]) => ({ date, name: [...new Set(same.map(({ name }) => name))].join(', ') }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

function placesOf(names: Readonly<Record<string, string>> | undefined): readonly HolidayPlace[] {
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
