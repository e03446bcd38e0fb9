import { describe, expect, it } from 'vitest'
import { currencyOfCountry, guessCountry, listCountries, listCurrencies } from './countries.ts'

describe('countries', () => {
  it('lists the countries of today and none of yesterday', () => {
    const codes = new Set(listCountries('en').map((country) => country.value))
    for (const code of ['US', 'DE', 'IN', 'BR', 'JP', 'ZA']) expect(codes).toContain(code)
    for (const code of ['SU', 'DD', 'YU', 'UK', 'EU', 'ZZ']) expect(codes).not.toContain(code)
    expect(codes.size).toBeGreaterThan(230)
  })

  it('gives a currency that exists for each country it claims to know', () => {
    const currencies = new Set(listCurrencies('en').map((currency) => currency.value))
    const known = listCountries('en').flatMap((country) => currencyOfCountry(country.value) ?? [])
    expect(known.length).toBeGreaterThan(30)
    for (const currency of known) expect(currencies).toContain(currency)
  })

  it('takes the country from a locale only when it says one', () => {
    expect(guessCountry('de-AT')).toBe('AT')
    expect(guessCountry('de')).toBeUndefined()
    expect(guessCountry('not a locale')).toBeUndefined()
  })
})
