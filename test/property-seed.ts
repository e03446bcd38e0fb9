import fc from 'fast-check'

/** Every run of the tests tries the same values, so that what was green stays green until the code changes; `npm run test:full` tries values of its own and says their seed. */
const USUAL_SEED = 20_261_122

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['EVENKEEL_TEST_SEED'] ?? USUAL_SEED) })
