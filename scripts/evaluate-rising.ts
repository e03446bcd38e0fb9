// `npm run eval:rising`: how often what is rising is told for nothing, and how soon a doubling is, over made-up years of a cause. Prints both; nothing is
// read and nothing is written.
import { findRising } from '../src/core/insight/rising.ts'
import { createRandom } from '../training/fit.ts'

const SEED = 20_261_122
const YEARS = 200
const WEEKS = 52
/** Years of history before what is counted. */
const WARM_UP_YEARS = 2
const DOUBLINGS = 1_000
const MOST_FALSE_ALARMS = 1
const LEAST_SEEN = 0.8

interface Shop {
  readonly name: string
  readonly perWeek: number
  /** Of the yearly wave, as a share of the mean. */
  readonly season: number
  /** Variance over mean of the counts; 1 is Poisson. */
  readonly dispersion: number
}

const SHOPS: readonly Shop[] = [0.2, 1, 3, 10, 40].flatMap((perWeek) => [
  { name: 'steady', perWeek, season: 0, dispersion: 1 },
  { name: 'with a season of ± 40 %', perWeek, season: 0.4, dispersion: 1 },
  { name: 'with twice the spread', perWeek, season: 0, dispersion: 2 },
  { name: 'with both', perWeek, season: 0.4, dispersion: 2 },
])

function main(): void {
  const whole = createRandom(SEED)
  const random = () => whole() / 2 ** 32
  console.info(`Seed ${SEED}; ${YEARS} years a row, ${DOUBLINGS} doublings.\n`)
  console.info('cases a week | shop | false alarms a year | a doubling is seen within 3 weeks')
  let failed = false
  for (const shop of SHOPS) {
    const alarms = falseAlarms(shop, random)
    const seen = shareSeen(shop, random)
    const isBad = alarms > MOST_FALSE_ALARMS || (shop.perWeek === 10 && shop.dispersion === 1 && seen < LEAST_SEEN)
    failed ||= isBad
    console.info(`${shop.perWeek} | ${shop.name} | ${alarms.toFixed(2)} | ${Math.round(seen * 100)} %${isBad ? '   MISSED' : ''}`)
  }
  console.info(
    `\nBars: at most ${MOST_FALSE_ALARMS} false alarm per cause per year everywhere; a doubling at 10 cases a week, of a count that varies as chance has it, seen within 3 weeks in ${LEAST_SEEN * 100} % or more: ${failed ? 'missed' : 'held'}.`,
  )
  process.exitCode = failed ? 1 : 0
}

function falseAlarms(shop: Shop, random: () => number): number {
  const counts = Array.from({ length: (WARM_UP_YEARS + YEARS) * WEEKS }, (_, week) => draw(shop, week, 1, random))
  return findRising(counts).alarms / (WARM_UP_YEARS + YEARS)
}

/** The share of doublings, each after two usual years and while nothing is being told, that are told in their first three weeks. */
function shareSeen(shop: Shop, random: () => number): number {
  let seen = 0
  for (let run = 0; run < DOUBLINGS; ) {
    const begins = (WARM_UP_YEARS + random()) * WEEKS
    const before = Array.from({ length: Math.floor(begins) }, (_, week) => draw(shop, week, 1, random))
    const usual = findRising(before)
    if (usual.state !== 'usual') continue
    run++
    const after = Array.from({ length: 3 }, (_, week) => draw(shop, before.length + week, 2, random))
    if (findRising([...before, ...after]).alarms > usual.alarms) seen++
  }
  return seen / DOUBLINGS
}

function draw({ perWeek, season, dispersion }: Shop, week: number, times: number, random: () => number): number {
  const mean = perWeek * times * (1 + season * Math.sin((2 * Math.PI * week) / WEEKS))
  // A gamma of shape mean/(d − 1) mixed into a Poisson has d times its variance.
  return poisson(dispersion <= 1 ? mean : gamma(mean / (dispersion - 1), random) * (dispersion - 1), random)
}

/** Knuth's method in parts of at most 30, since e^-30 is still far from nothing. */
function poisson(mean: number, random: () => number): number {
  let count = 0
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(30, left))
    for (let product = random(); product > limit; product *= random()) count++
  }
  return count
}

/** Marsaglia and Tsang (2000), for any shape > 0 and scale 1. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

main()
